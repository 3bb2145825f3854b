package dev.interlock.traversal;

import dev.interlock.graph.FoldedView;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the organizations of a view stand together: each for itself, or each folded into the one that represents its
 * group. Hands out the hops between them.
 *
 * <p>Folding takes O(organizations + ties) once and keeps two numbers a tie and three a hop; hops of any kinds then come
 * for nothing, since date, trust and kinds are looked up while walking. Immutable, safe for any thread; worth keeping as
 * long as its view.
 */
public final class Fold {
    private final GraphView view;
    /** For each organization the one it is folded into; {@code null} where nothing is folded. */
    private final int @Nullable [] representative;

    private final Crossing crossing;
    private volatile @Nullable GraphView measured;

    private Fold(GraphView view, int @Nullable [] representative, Crossing crossing) {
        this.view = view;
        this.representative = representative;
        this.crossing = crossing;
    }

    /** Every organization stands for itself. */
    public static Fold none(GraphView view) {
        return new Fold(view, null, Crossing.NONE);
    }

    /** @param representative for each organization the one it is folded into, itself where it is not */
    public static Fold of(GraphView view, int[] representative) {
        int[] own = representative.clone();
        return new Fold(view, own, Crossing.of(view.graph().ties(), own));
    }

    public GraphView view() {
        return view;
    }

    /** Whether organizations are folded at all. */
    public boolean isConsolidated() {
        return representative != null;
    }

    /** The organization that an organization is folded into. */
    public int representative(int organization) {
        return representative == null ? organization : representative[organization];
    }

    /** The view that measures read: of those that stand for themselves. Folded when first asked for, then kept. */
    public GraphView measured() {
        if (representative == null) {
            return view;
        }
        GraphView known = measured;
        if (known == null) {
            known = FoldedView.of(view, representative);
            measured = known;
        }
        return known;
    }

    /**
     * The hops between those that stand for themselves.
     *
     * @param estimates whether estimated parts of rounds count as money
     */
    public FactHops hops(Set<TieKind> kinds, boolean estimates) {
        ViewHops plain = new ViewHops(view, kinds, estimates);
        return representative == null ? plain : new FoldedHops(plain, representative, crossing);
    }
}
