package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entity refers to. */
public final class References {
    private final List<EntityId> found = new ArrayList<>();

    private References() {}

    /**
     * All entities this one names: organizations, its round, what it is part of, its parent, its sources, whom a rule
     * names.
     */
    public static List<EntityId> of(Entity entity) {
        References references = new References();
        references.parties(entity);
        references.outer(entity);
        if (entity instanceof Fact fact) {
            references.add(Source.class, fact.sources());
        } else if (entity instanceof Regulation regulation) {
            references.add(Organization.class, regulation.organizations());
            references.add(Source.class, regulation.sources());
        }
        return references.found;
    }

    /** Those without which the entity would mean nothing: its organizations and its round. */
    static List<EntityId> partiesOf(Entity entity) {
        References references = new References();
        references.parties(entity);
        return references.found;
    }

    private void parties(Entity entity) {
        if (entity instanceof FundingRound round) {
            add(Organization.class, round.organization());
        } else if (entity instanceof Participation participation) {
            add(Organization.class, participation.investor());
            add(FundingRound.class, participation.round());
        } else if (entity instanceof Stake stake) {
            add(Organization.class, stake.holder());
            add(Organization.class, stake.organization());
        } else if (entity instanceof SupplyAgreement agreement) {
            add(Organization.class, agreement.supplier());
            add(Organization.class, agreement.customer());
        } else if (entity instanceof CreditAgreement agreement) {
            add(Organization.class, agreement.provider());
            add(Organization.class, agreement.recipient());
        } else if (entity instanceof Acquisition acquisition) {
            add(Organization.class, acquisition.acquirer());
            add(Organization.class, acquisition.target());
        } else if (entity instanceof Financials figures) {
            add(Organization.class, figures.organization());
        }
    }

    private void outer(Entity entity) {
        if (entity instanceof Organization organization) {
            add(Organization.class, organization.parent());
        } else if (entity instanceof FundingRound round) {
            add(FundingRound.class, round.partOf());
            add(FundingRound.class, round.conflictsWith());
        } else if (entity instanceof SupplyAgreement agreement) {
            add(SupplyAgreement.class, agreement.partOf());
            add(SupplyAgreement.class, agreement.conflictsWith());
        } else if (entity instanceof CreditAgreement agreement) {
            add(CreditAgreement.class, agreement.partOf());
            add(CreditAgreement.class, agreement.conflictsWith());
        } else if (entity instanceof Acquisition acquisition) {
            add(Acquisition.class, acquisition.conflictsWith());
        }
    }

    private void add(Class<? extends Entity> type, @Nullable Key key) {
        if (key != null) {
            found.add(new EntityId(type, key));
        }
    }

    private void add(Class<? extends Entity> type, List<Key> keys) {
        keys.forEach(key -> add(type, key));
    }
}
