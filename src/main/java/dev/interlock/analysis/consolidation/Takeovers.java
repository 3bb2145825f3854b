package dev.interlock.analysis.consolidation;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.StakeBasis;

/** The latest word on a target, and on one holder's part in it. Each costs a look at the target's rows. */
final class Takeovers {
    private Takeovers() {}

    interface OfKind {
        boolean test(AcquisitionTable acquisitions, int row);
    }

    /** All but licences with hires, and acqui-hires. */
    static boolean givesControl(AcquisitionTable acquisitions, int row) {
        return isWhole(acquisitions, row) || acquisitions.kind().is(row, AcquisitionKind.MAJORITY_STAKE);
    }

    /** Whether the acquirer got all of the target. */
    static boolean isWhole(AcquisitionTable acquisitions, int row) {
        return acquisitions.kind().is(row, AcquisitionKind.ACQUISITION)
                || acquisitions.kind().is(row, AcquisitionKind.MERGER);
    }

    /** The latest closed takeover in view by the day of control, then by key; {@link Ints#MISSING} for none. */
    static int latest(GraphView view, int target, OfKind kind) {
        AcquisitionTable acquisitions = view.graph().acquisitions();
        Index byTarget = view.graph().indexes().acquisitionsByTarget();
        int latest = Ints.MISSING;
        for (int i = byTarget.start(target); i < byTarget.end(target); i++) {
            int row = byTarget.at(i);
            boolean counts = kind.test(acquisitions, row) && view.isClosed(row);
            if (counts && (latest == Ints.MISSING || view.controlDay(row) >= view.controlDay(latest))) {
                latest = row;
            }
        }
        return latest;
    }

    /** The latest stake in view that one holds in the other, be it nothing; {@link Ints#MISSING} for none. */
    static int latestStake(GraphView view, int holder, int organization) {
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
