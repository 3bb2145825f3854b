package dev.interlock.recording;

import dev.interlock.graph.Graph;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.store.EntityId;
import dev.interlock.store.References;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates in the future or before a party existed, and deals of an organization with itself. */
final class OddDates {
    private OddDates() {}

    static void doubts(Graph graph, Fact fact, List<Doubt> doubts) {
        LocalDate date = date(fact);
        List<EntityId> parties = References.of(fact).stream()
                .filter(id -> id.type() == Organization.class)
                .toList();
        if (date != null && date.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            doubts.add(new Doubt(Doubt.Kind.IMPLAUSIBLE_DATE, field(fact), date + " is in the future", null));
        }
        for (EntityId party : parties) {
            int row = graph.organizations().find(party.key().text());
            if (date != null
                    && row >= 0
                    && graph.organizations().founded().has(row)
                    && date.getYear() < graph.organizations().founded().get(row)) {
                doubts.add(new Doubt(
                        Doubt.Kind.IMPLAUSIBLE_DATE,
                        field(fact),
                        date + " is before " + party.key() + " was founded in "
                                + graph.organizations().founded().get(row),
                        party));
            }
        }
        if (parties.size() == 2 && Objects.equals(parties.get(0), parties.get(1))) {
            doubts.add(new Doubt(
                    Doubt.Kind.SELF_DEAL, "", "both sides are " + parties.get(0).key(), parties.get(0)));
        }
    }

    private static String field(Fact fact) {
        return fact instanceof Stake ? "asOf" : fact instanceof Financials ? "periodEnd" : "announcedOn";
    }

    private static @Nullable LocalDate date(Fact fact) {
        if (fact instanceof FundingRound it) {
            return it.announcedOn();
        } else if (fact instanceof Stake it) {
            return it.asOf();
        } else if (fact instanceof SupplyAgreement it) {
            return it.announcedOn();
        } else if (fact instanceof CreditAgreement it) {
            return it.announcedOn();
        } else if (fact instanceof Acquisition it) {
            return it.announcedOn();
        } else if (fact instanceof Financials it) {
            return it.periodEnd();
        }
        return null;
    }
}
