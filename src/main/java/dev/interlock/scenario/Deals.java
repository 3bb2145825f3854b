package dev.interlock.scenario;

import dev.interlock.graph.GraphView;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Change;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import dev.interlock.traversal.FactReference.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of who owns whom, and of what that is worth. */
final class Deals {
    private static final String NOTE = "Assumed, not known.";

    private final Draft draft;
    private final Holdings holdings;
    /** Who is taken over by whom in the scenario. */
    private final Map<Key, Key> takenBy = new HashMap<>();

    Deals(Draft draft) {
        this.draft = draft;
        this.holdings = new Holdings(draft.base());
    }

    void acquire(Change.Acquire said) {
        refuseTakeover("acquire.acquirer", said.acquirer(), "acquire.target", said.target());
        LocalDate day = draft.dated();
        addTakeover(said.acquirer(), said.target(), AcquisitionKind.ACQUISITION, said.price(), day);
        draft.read(draft.name(said.acquirer()) + " takes over " + draft.name(said.target()) + " on " + day + ".");
    }

    void merge(Change.Merge said) {
        refuseTakeover("merge.into", said.into(), "merge.organization", said.organization());
        LocalDate day = draft.dated();
        addTakeover(said.into(), said.organization(), AcquisitionKind.MERGER, null, day);
        draft.read(draft.name(said.organization()) + " merges into " + draft.name(said.into()) + " on " + day + ".");
    }

    void divest(Change.Divest said) {
        int holder = draft.organization("divest.holder", said.holder());
        int organization = draft.organization("divest.organization", said.organization());
        Holding held = holdings.of(holder, organization, said.holder().equals(takenBy.get(said.organization())));
        refuseDivestment(said, held);
        LocalDate day = draft.dated();
        boolean controlEnds = held.hasControl() && said.remaining().value() <= 50;
        if (held.byTakeover() >= 0 && controlEnds) {
            draft.releaseControl(held.byTakeover(), Draft.day(day));
        }
        if (held.isParent() && controlEnds) {
            draft.releaseParent(organization, Draft.day(day));
        }
        addStake(said.holder(), said.organization(), said.remaining().value(), day);
        if (said.buyer() != null) {
            sell(said, said.buyer(), held, controlEnds, day);
        }
        takenBy.remove(said.organization(), said.holder());
        draft.read(draft.name(said.holder()) + " holds " + shown(said.remaining()) + " of "
                + draft.name(said.organization()) + " from " + day + " on"
                + (said.buyer() == null ? "." : "; " + draft.name(said.buyer()) + " buys the rest of its part."));
    }

    void invest(Change.Invest said) {
        draft.organization("invest.investor", said.investor());
        int company = draft.organization("invest.company", said.company());
        refuseSelf("invest.company", said.investor(), said.company());
        refuseInvestment(said, company);
        LocalDate day = draft.dated();
        Key round = draft.newKey(draft.base().graph().rounds());
        draft.add(
                Table.ROUND,
                new FundingRound(
                        round,
                        said.company(),
                        "assumed",
                        said.amount(),
                        said.postMoneyValuation(),
                        day,
                        Status.CLOSED,
                        null,
                        List.of(),
                        List.of(),
                        NOTE));
        draft.add(Table.PARTICIPATION, new Participation(round, said.investor(), false, said.amount(), List.of()));
        if (said.percent() != null) {
            addStake(said.investor(), said.company(), said.percent().value(), day);
        }
        draft.read(draft.name(said.investor()) + " puts "
                + (said.amount() == null ? "an unknown amount" : said.amount().dollars() + " US dollars") + " into "
                + draft.name(said.company()) + " on " + day + ".");
    }

    void writeDown(Change.WriteDown said) {
        int organization = draft.organization("writeDown.organization", said.organization());
        if (draft.base().profile().latestValuation(organization) == null) {
            throw draft.contradiction(
                    "writeDown.organization",
                    said.organization(),
                    "No valuation of '" + said.organization() + "' is known in the view, so none can be written down",
                    "Assume an investment with postMoneyValuationUsd instead, or look at a later date.");
        }
        LocalDate day = draft.dated();
        draft.writeDown(organization, Draft.day(day), said.share());
        draft.read(draft.name(said.organization()) + " loses " + shown(Percent.of(100 * said.share()))
                + " of its value on " + day + ".");
    }

    private void refuseTakeover(String acquirerField, Key acquirer, String targetField, Key target) {
        int buyer = draft.organization(acquirerField, acquirer);
        int bought = draft.organization(targetField, target);
        refuseSelf(targetField, acquirer, target);
        if (draft.base().graph().organizations().kind().is(bought, OrganizationKind.PERSON)) {
            throw draft.contradiction(targetField, target, "A person cannot be taken over", "Name a company.");
        }
        Key before = takenBy.get(target);
        if (before != null) {
            throw draft.contradiction(
                    targetField,
                    target,
                    "An earlier change gives '" + target + "' to '" + before + "' already",
                    "Keep one of the two, or let '" + before + "' divest it in between.");
        }
        for (Key above = takenBy.get(acquirer); above != null; above = takenBy.get(above)) {
            if (above.equals(target)) {
                throw draft.contradiction(
                        targetField,
                        target,
                        "Earlier changes put '" + acquirer + "' under '" + target + "', so this would close a ring",
                        "Leave one of these changes out.");
            }
        }
        if (holdings.of(buyer, bought, false).hasControl()) {
            throw draft.contradiction(
                    targetField,
                    target,
                    "'" + acquirer + "' controls '" + target + "' already",
                    "Leave this change out, or ask at an earlier date.");
        }
    }

    private void refuseDivestment(Change.Divest said, Holding held) {
        if (!held.isSomething()) {
            throw draft.contradiction(
                    "divest.organization",
                    said.organization(),
                    "'" + said.holder() + "' holds nothing of '" + said.organization() + "' that is known in the view",
                    "Name a holder of a stake, an acquirer or a parent; Organization.stakesHeld and consolidation show them.");
        }
        double most = held.hasStake() ? held.percent() : 100;
        if (said.remaining().value() >= most) {
            throw draft.contradiction(
                    "divest.remainingPercent",
                    said.remaining().value(),
                    "'" + said.holder() + "' holds " + shown(Percent.of(most)) + " of '" + said.organization() + "'",
                    "Leave it less than that.");
        }
        if (held.isAssumed() && said.remaining().value() > 0) {
            throw draft.contradiction(
                    "divest.remainingPercent",
                    said.remaining().value(),
                    "An earlier change lets '" + said.holder() + "' take over all of it",
                    "Assume an investment with percent instead of the takeover.");
        }
        if (said.buyer() != null) {
            draft.organization("divest.buyer", said.buyer());
            refuseSelf("divest.buyer", said.holder(), said.buyer());
            refuseSelf("divest.buyer", said.organization(), said.buyer());
        }
    }

    private void refuseInvestment(Change.Invest said, int company) {
        if (said.amount() != null
                && said.postMoneyValuation() != null
                && said.amount().dollars() > said.postMoneyValuation().dollars()) {
            throw draft.contradiction(
                    "invest.postMoneyValuationUsd",
                    said.postMoneyValuation().dollars(),
                    "The company would be worth less than the money just paid in",
                    "Give the value after the investment, the new money included.");
        }
        if (said.percent() != null) {
            double others = holdings.othersPercent(said.investor(), company);
            if (others + said.percent().value() > 100 + 1e-9) {
                throw draft.contradiction(
                        "invest.percent",
                        said.percent().value(),
                        "Others hold " + shown(Percent.of(Math.min(100, others))) + " of '" + said.company()
                                + "' in the view",
                        "Give at most the rest, or let others divest before.");
            }
        }
    }

    private void refuseSelf(String field, Key one, Key other) {
        if (one.equals(other)) {
            throw draft.contradiction(field, other, "'" + one + "' stands on both sides", "Name two organizations.");
        }
    }

    private void sell(Change.Divest said, Key buyer, Holding held, boolean controlEnds, LocalDate day) {
        if (controlEnds && !held.hasStake()) {
            boolean all = held.isWhole() && said.remaining().value() == 0;
            addTakeover(
                    buyer,
                    said.organization(),
                    all ? AcquisitionKind.ACQUISITION : AcquisitionKind.MAJORITY_STAKE,
                    null,
                    day);
        } else {
            double sold =
                    (held.hasStake() ? held.percent() : 100) - said.remaining().value();
            double own = holdings.percent(buyer, said.organization());
            addStake(buyer, said.organization(), Math.min(100, own + sold), day);
        }
    }

    private void addTakeover(Key acquirer, Key target, AcquisitionKind kind, @Nullable Usd price, LocalDate day) {
        GraphView base = draft.base();
        Key key = draft.newKey(base.graph().acquisitions());
        draft.add(
                Table.ACQUISITION,
                new Acquisition(key, acquirer, target, kind, price, day, day, Status.CLOSED, List.of(), NOTE));
        takenBy.put(target, acquirer);
    }

    private void addStake(Key holder, Key organization, double percent, LocalDate day) {
        draft.add(
                Table.STAKE,
                new Stake(
                        holder,
                        organization,
                        Percent.of(percent),
                        null,
                        StakeBasis.HELD,
                        day,
                        Status.CLOSED,
                        List.of(),
                        NOTE));
    }

    private static String shown(Percent percent) {
        return String.format(Locale.ROOT, "%.4g", percent.value()).replaceAll("\\.?0+$", "") + " percent";
    }
}
