package dev.interlock.graph;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.StakeBasis;

/** The latest word on a target, and on one holder's part in it. Each costs a look at the target's rows. */
public final class Takeovers {
    private Takeovers() {}

    /** Whether the takeover is of a kind that gives control, in view or not. */
    static boolean givesControl(AcquisitionTable acquisitions, int takeover) {
        AcquisitionKind kind = acquisitions.kind().get(takeover);
        return kind != null && kind.givesControl();
    }

    /** Whether the acquirer got all of the target. */
    public static boolean isWhole(AcquisitionTable acquisitions, int takeover) {
        AcquisitionKind kind = acquisitions.kind().get(takeover);
        return kind != null && kind.isWhole();
    }

    /** Whether the takeover gave the acquirer the target, at the date of the view. */
    public static boolean isInForce(GraphView view, int takeover) {
        return givesControl(view.graph().acquisitions(), takeover)
                && view.isClosed(takeover)
                && !view.isReleased(takeover);
    }

    /**
     * The latest one in force by the day of control, then what is assumed after what is known, then by key;
     * {@link Ints#MISSING} for none.
     */
    public static int latest(GraphView view, int target) {
        Index byTarget = view.graph().indexes().acquisitionsByTarget();
        int latest = Ints.MISSING;
        for (int i = byTarget.start(target); i < byTarget.end(target); i++) {
            int row = byTarget.at(i);
            if ((latest == Ints.MISSING || isLater(view, row, latest)) && isInForce(view, row)) {
                latest = row;
            }
        }
        return latest;
    }

    private static boolean isLater(GraphView view, int row, int latest) {
        int day = view.controlDay(row);
        int known = view.controlDay(latest);
        Layer layer = view.overlay().acquisitions();
        return day > known || (day == known && (layer.isAssumed(row) || !layer.isAssumed(latest)));
    }

    /** Whether a stake of the acquirer, not older than the takeover, says what it holds. */
    public static boolean isStated(GraphView view, int takeover) {
        AcquisitionTable acquisitions = view.graph().acquisitions();
        int stake = latestStake(
                view,
                acquisitions.acquirer().get(takeover),
                acquisitions.target().get(takeover));
        return stake != Ints.MISSING && view.graph().stakes().asOf().get(stake) >= view.controlDay(takeover);
    }

    /** The latest stake in view that one holds in the other, be it nothing; {@link Ints#MISSING} for none. */
    public static int latestStake(GraphView view, int holder, int organization) {
        StakeTable stakes = view.graph().stakes();
        Index byOrganization = view.graph().indexes().stakesByOrganization();
        int latest = Ints.MISSING;
        for (int i = byOrganization.start(organization); i < byOrganization.end(organization); i++) {
            int stake = byOrganization.at(i);
            boolean ofHolder = stakes.holder().get(stake) == holder;
            if (ofHolder && stakes.basis().is(stake, StakeBasis.HELD) && view.seesStake(stake)) {
                // Stakes of one pair ascend by day.
                latest = stake;
            }
        }
        return latest;
    }
}
