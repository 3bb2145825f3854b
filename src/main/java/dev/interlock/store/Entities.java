package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Layer;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Product;
import dev.interlock.model.Reach;
import dev.interlock.model.Regulation;
import dev.interlock.model.RegulationKind;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import java.net.URI;

/** Makes entities of rows of the database; the counterpart of {@link Properties}. */
final class Entities {
    private Entities() {}

    static Organization organization(Fields row) {
        return new Organization(
                row.needKey("id"),
                row.needText("name"),
                row.texts("aliases"),
                row.needConstant(OrganizationKind.class, "kind"),
                row.constant(Layer.class, "layer"),
                row.text("sector"),
                row.country("country"),
                row.year("founded"),
                row.flag("listed"),
                row.text("website"),
                row.key("parent"));
    }

    static Source source(Fields row) {
        return new Source(
                row.needKey("id"),
                row.needText("publisher"),
                row.needText("title"),
                URI.create(row.needText("url")),
                row.date("publishedOn"),
                row.text("language"));
    }

    static Regulation regulation(Fields row) {
        return new Regulation(
                row.needKey("id"),
                row.needText("name"),
                row.needText("jurisdiction"),
                row.needConstant(RegulationKind.class, "kind"),
                row.date("inForceOn"),
                row.texts("layers").stream().map(Layer::valueOf).toList(),
                row.texts("sectors"),
                row.texts("exemptSectors"),
                row.texts("countries"),
                reach(row),
                row.keys("organizationKeys"),
                row.text("threshold"),
                row.needText("summary"),
                row.keys("sourceKeys"));
    }

    /** As far as the market where nobody wrote how far. */
    private static Reach reach(Fields row) {
        Reach reach = row.constant(Reach.class, "reach");
        return reach == null ? Reach.MARKET : reach;
    }

    static FundingRound round(Fields row) {
        return new FundingRound(
                row.needKey("id"),
                row.needKey("organization"),
                row.text("series"),
                row.dollars("amountUsd"),
                row.dollars("postMoneyValuationUsd"),
                row.date("announcedOn"),
                row.needConstant(Status.class, "status"),
                row.key("partOf"),
                row.texts("collections"),
                row.keys("sourceKeys"),
                row.text("note"),
                row.key("conflictsWith"));
    }

    static Participation participation(Fields row) {
        return new Participation(
                row.needKey("round"),
                row.needKey("investor"),
                row.flag("lead"),
                row.dollars("amountUsd"),
                row.keys("sourceKeys"));
    }

    static Stake stake(Fields row) {
        return new Stake(
                row.needKey("holder"),
                row.needKey("organization"),
                row.needPercent("percent"),
                row.percent("votesPercent"),
                row.needConstant(StakeBasis.class, "basis"),
                row.needDate("asOf"),
                row.needConstant(Status.class, "status"),
                row.keys("sourceKeys"),
                row.text("note"));
    }

    static SupplyAgreement supply(Fields row) {
        return new SupplyAgreement(
                row.needKey("key"),
                row.needKey("supplier"),
                row.needKey("customer"),
                row.needConstant(Product.class, "product"),
                row.dollars("valueUsd"),
                row.text("capacity"),
                row.date("announcedOn"),
                row.date("startsOn"),
                row.date("endsOn"),
                row.needConstant(Status.class, "status"),
                row.key("partOf"),
                row.keys("sourceKeys"),
                row.text("note"),
                row.key("conflictsWith"));
    }

    static CreditAgreement credit(Fields row) {
        return new CreditAgreement(
                row.needKey("key"),
                row.needKey("provider"),
                row.needKey("recipient"),
                row.needConstant(Instrument.class, "instrument"),
                row.dollars("amountUsd"),
                row.date("announcedOn"),
                row.date("endsOn"),
                row.needConstant(Status.class, "status"),
                row.key("partOf"),
                row.keys("sourceKeys"),
                row.text("note"),
                row.key("conflictsWith"));
    }

    static Acquisition acquisition(Fields row) {
        return new Acquisition(
                row.needKey("key"),
                row.needKey("acquirer"),
                row.needKey("target"),
                row.needConstant(AcquisitionKind.class, "kind"),
                row.dollars("priceUsd"),
                row.date("announcedOn"),
                row.date("closedOn"),
                row.needConstant(Status.class, "status"),
                row.keys("sourceKeys"),
                row.text("note"),
                row.key("conflictsWith"));
    }

    static Financials financials(Fields row) {
        return new Financials(
                row.needKey("organization"),
                row.needDate("periodEnd"),
                row.dollars("revenueUsd"),
                row.whole("equityUsd"),
                row.dollars("marketCapUsd"),
                row.needConstant(FinancialsBasis.class, "basis"),
                row.keys("sourceKeys"),
                row.text("note"));
    }
}
