package dev.interlock.graph;

import dev.interlock.graph.Graph.Tables;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Graph} from facts as they stream in. Takes organizations and sources first, then rounds, then the
 * rest; each type in ascending order of key. Refuses facts that refer to what is not there, rows out of order, and
 * facts that contain each other in a ring. Linear in the number of facts. Not thread-safe; used once.
 */
public final class GraphBuilder {
    private final OrganizationTable.Builder organizations = new OrganizationTable.Builder();
    private final SourceTable.Builder sources = new SourceTable.Builder();
    private final RoundTable.Builder rounds = new RoundTable.Builder();
    private final ParticipationTable.Builder participations = new ParticipationTable.Builder();
    private final StakeTable.Builder stakes = new StakeTable.Builder();
    private final SupplyTable.Builder supply = new SupplyTable.Builder();
    private final CreditTable.Builder credit = new CreditTable.Builder();
    private final AcquisitionTable.Builder acquisitions = new AcquisitionTable.Builder();
    private final FinancialsTable.Builder financials = new FinancialsTable.Builder();
    private final RegulationTable.Builder regulations = new RegulationTable.Builder();

    private final Map<Class<?>, String> lastKeys = new HashMap<>();
    private @Nullable OrganizationTable frozenOrganizations;
    private @Nullable SourceTable frozenSources;
    private @Nullable RoundTable frozenRounds;
    private @Nullable References references;

    public GraphBuilder add(Entity entity) {
        checkOrder(entity);
        if (entity instanceof Organization organization) {
            refuseAfter(frozenOrganizations, entity);
            organizations.add(organization, References.none());
        } else if (entity instanceof Source source) {
            refuseAfter(frozenSources, entity);
            sources.add(source, References.none());
        } else if (entity instanceof FundingRound round) {
            refuseAfter(frozenRounds, entity);
            rounds.add(round, entityReferences());
        } else if (entity instanceof Participation participation) {
            participations.add(participation, references());
        } else if (entity instanceof Stake stake) {
            stakes.add(stake, references());
        } else if (entity instanceof SupplyAgreement agreement) {
            supply.add(agreement, references());
        } else if (entity instanceof CreditAgreement agreement) {
            credit.add(agreement, references());
        } else if (entity instanceof Acquisition acquisition) {
            acquisitions.add(acquisition, references());
        } else if (entity instanceof Financials figures) {
            financials.add(figures, references());
        } else if (entity instanceof Regulation regulation) {
            regulations.add(regulation, references());
        }
        return this;
    }

    public GraphBuilder addAll(Iterable<? extends Entity> entities) {
        entities.forEach(this::add);
        return this;
    }

    /** Freezes what was added. */
    public Graph build(long revision) {
        references();
        Tables tables = new Tables(
                frozenOrganizations(),
                frozenSources(),
                frozenRounds(),
                participations.freeze(),
                stakes.freeze(),
                supply.freeze(),
                credit.freeze(),
                acquisitions.freeze(),
                financials.freeze(),
                regulations.freeze());
        return Assembly.graph(revision, tables);
    }

    private void checkOrder(Entity entity) {
        String key = entity.key().text();
        String last = lastKeys.put(entity.getClass(), key);
        if (last != null && last.compareTo(key) >= 0) {
            throw new BrokenGraph(
                    entity.getClass().getSimpleName() + " '" + key + "' comes after '" + last + "'; keys must ascend");
        }
    }

    private static void refuseAfter(@Nullable Table frozen, Entity entity) {
        if (frozen != null) {
            throw new BrokenGraph("'" + entity.key() + "' comes after facts that may refer to it");
        }
    }

    private OrganizationTable frozenOrganizations() {
        if (frozenOrganizations == null) {
            frozenOrganizations = organizations.freeze();
        }
        return frozenOrganizations;
    }

    private SourceTable frozenSources() {
        if (frozenSources == null) {
            frozenSources = sources.freeze();
        }
        return frozenSources;
    }

    private RoundTable frozenRounds() {
        if (frozenRounds == null) {
            frozenRounds = rounds.freeze();
        }
        return frozenRounds;
    }

    private References entityReferences() {
        if (references == null) {
            references =
                    new References(frozenOrganizations().key(), frozenSources().key(), new Texts.Builder().freeze());
        }
        return references;
    }

    private References references() {
        if (frozenRounds == null) {
            references = new References(
                    frozenOrganizations().key(),
                    frozenSources().key(),
                    frozenRounds().key());
        }
        return entityReferences();
    }
}
