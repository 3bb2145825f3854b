package dev.interlock.graph;

/**
 * A view in which groups have taken the place of their members, so that every measure reads groups as it reads
 * organizations. Each fact stands between those that represent its ends, under its own key; the rows of all tables keep
 * their numbers. As in consolidated accounts, what passes inside a group is not there: no agreement, stake or takeover
 * between members, and no money that members put into rounds of their group ({@link OutsideMoney}).
 *
 * <p>What needs the organizations themselves is settled before: which stakes are held, who put how much into a round,
 * and what an organization is worth, which is the latest value put on the representative itself. Members keep their
 * rows, but no fact in view refers to them.
 */
public final class FoldedView {
    private FoldedView() {}

    /**
     * Folds a view. Linear in the number of rows: copies the columns that refer to organizations and makes their indexes
     * and the ties; other columns are shared. Worth keeping as long as the view.
     *
     * @param representative for each organization the one it is folded into, itself where it is not
     */
    public static GraphView of(GraphView view, int[] representative) {
        int[] own = representative.clone();
        FoldedTables folded = new FoldedTables(view, own);
        return new GraphView(view, own, folded.graph(), folded.overlay());
    }
}
