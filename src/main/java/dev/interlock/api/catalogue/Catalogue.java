package dev.interlock.api.catalogue;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import java.util.List;
import java.util.Optional;

/**
 * Every type of the schema that is a row of the graph. The schema, the filters, the orders and the groups follow from
 * what is said here; a test holds the two against each other.
 */
public final class Catalogue {
    private final EntityType organization = new EntityType("Organization", Graph::organizations, (view, row) -> true);
    private final EntityType source = new EntityType("Source", Graph::sources, (view, row) -> true);
    private final EntityType round = new EntityType("FundingRound", Graph::rounds, GraphView::seesRound);
    private final EntityType participation =
            new EntityType("Participation", Graph::participations, GraphView::seesParticipation);
    private final EntityType stake = new EntityType("Stake", Graph::stakes, GraphView::seesStake);
    private final EntityType supply = new EntityType("SupplyAgreement", Graph::supply, GraphView::seesSupply);
    private final EntityType credit = new EntityType("CreditAgreement", Graph::credit, GraphView::seesCredit);
    private final EntityType acquisition =
            new EntityType("Acquisition", Graph::acquisitions, GraphView::seesAcquisition);
    private final EntityType financials = new EntityType("Financials", Graph::financials, GraphView::seesFinancials);
    private final EntityType regulation = new EntityType("Regulation", Graph::regulations, GraphView::seesRegulation);

    public Catalogue() {
        OrganizationFields.describe(this);
        SourceFields.describe(this);
        RoundFields.describe(this);
        ParticipationFields.describe(this);
        StakeFields.describe(this);
        SupplyFields.describe(this);
        CreditFields.describe(this);
        AcquisitionFields.describe(this);
        FinancialsFields.describe(this);
        RegulationFields.describe(this);
    }

    /** All types, facts last. */
    public List<EntityType> types() {
        return List.of(
                organization, source, regulation, round, participation, stake, supply, credit, acquisition, financials);
    }

    /** The types that are facts: sourced statements with a status or a date. */
    public List<EntityType> facts() {
        return List.of(round, participation, stake, supply, credit, acquisition, financials);
    }

    public Optional<EntityType> find(String name) {
        return types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public EntityType organization() {
        return organization;
    }

    public EntityType source() {
        return source;
    }

    public EntityType round() {
        return round;
    }

    public EntityType participation() {
        return participation;
    }

    public EntityType stake() {
        return stake;
    }

    public EntityType supply() {
        return supply;
    }

    public EntityType credit() {
        return credit;
    }

    public EntityType acquisition() {
        return acquisition;
    }

    public EntityType financials() {
        return financials;
    }

    public EntityType regulation() {
        return regulation;
    }
}
