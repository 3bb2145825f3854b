package dev.interlock.export;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a selection say about who owns or controls whom, as the Beneficial Ownership Data Standard counts
 * interests: stakes held at the date, rights to shares, rounds taken part in, closed takeovers that give control, and
 * parents. Nobody has an interest by what was called off, and nobody in a person.
 */
final class Interests {
    private final Selection selection;
    private final GraphView view;

    Interests(Selection selection) {
        this.selection = selection;
        this.view = selection.view();
    }

    /**
     * That one party has an interest in another.
     *
     * @param fact what says so; the subsidiary where a parent is meant
     * @param kinds one or two: shares, and votes where they differ
     * @param date when it was so, {@code null} where that is not known
     */
    record Relationship(
            Entity fact,
            Key party,
            Key subject,
            List<Kind> kinds,
            @Nullable LocalDate date,
            @Nullable Status status,
            @Nullable String note,
            List<Key> sources) {}

    /**
     * What kind of interest.
     *
     * @param type from the standard's list
     * @param percent exactly, {@code null} where unknown
     * @param above more than so many percent, {@code null} where unknown
     */
    record Kind(
            String type,
            String details,
            @Nullable Double percent,
            @Nullable Double above,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        static Kind of(String type, String details) {
            return new Kind(type, details, null, null, null, null);
        }

        Kind exactly(double share) {
            return new Kind(type, details, share, above, from, until);
        }

        Kind moreThan(double share) {
            return new Kind(type, details, percent, share, from, until);
        }

        Kind during(@Nullable LocalDate begin, @Nullable LocalDate end) {
            return new Kind(type, details, percent, above, begin, end);
        }
    }

    /** Stakes, participations, takeovers, then parents; each ascending by key. */
    Stream<Relationship> all() {
        return Stream.of(
                        selection.entities(EntityTable.STAKES).map(it -> stake((Stake) it)),
                        selection.entities(EntityTable.PARTICIPATIONS).map(it -> participation((Participation) it)),
                        selection.entities(EntityTable.ACQUISITIONS).map(it -> acquisition((Acquisition) it)),
                        selection.entities(EntityTable.ORGANIZATIONS).map(it -> parent((Organization) it)))
                .flatMap(some -> some)
                .flatMap(Stream::ofNullable)
                .filter(one -> one.status() != Status.CANCELLED && !isPerson(one.subject()));
    }

    private @Nullable Relationship stake(Stake it) {
        int row = view.graph().stakes().find(it.key().text());
        boolean potential = it.basis() == StakeBasis.POTENTIAL && view.seesStake(row);
        if (!potential && !view.holdsStake(row)) {
            return null;
        }
        List<Kind> kinds = new ArrayList<>();
        if (potential) {
            kinds.add(Kind.of("conditionalRightsGrantedByContract", "rights that have not become shares")
                    .exactly(it.percent().value()));
        } else {
            kinds.add(Kind.of("shareholding", "stake").exactly(it.percent().value()));
            if (it.votes() != null) {
                kinds.add(Kind.of("votingRights", "stake").exactly(it.votes().value()));
            }
        }
        return new Relationship(
                it, it.holder(), it.organization(), kinds, it.asOf(), it.status(), it.note(), it.sources());
    }

    private @Nullable Relationship participation(Participation it) {
        int row = view.graph().participations().find(it.key().text());
        if (!view.seesParticipation(row)) {
            return null;
        }
        FundingRound round = (FundingRound) selection.entity(
                EntityTable.FUNDING_ROUNDS,
                view.graph().participations().round().get(row));
        Kind kind = Kind.of(
                "shareholding",
                "took part in a round" + (round.series() == null ? "" : ", " + round.series())
                        + "; how large the share is, is not known");
        return new Relationship(
                it,
                it.investor(),
                round.organization(),
                List.of(kind),
                round.announcedOn(),
                round.status(),
                round.note(),
                it.sources());
    }

    private @Nullable Relationship acquisition(Acquisition it) {
        int row = view.graph().acquisitions().find(it.key().text());
        if (!it.kind().givesControl() || !view.isClosed(row)) {
            return null;
        }
        LocalDate begin = day(view.controlDay(row));
        Kind kind = Kind.of("shareholding", it.kind().name()).during(begin, end(row));
        return new Relationship(
                it,
                it.acquirer(),
                it.target(),
                List.of(it.kind() == AcquisitionKind.MAJORITY_STAKE ? kind.moreThan(50) : kind),
                begin,
                it.status(),
                it.note(),
                it.sources());
    }

    /** When somebody else took the target over, {@code null} where nobody did or the day is not known. */
    private @Nullable LocalDate end(int takeover) {
        var acquisitions = view.graph().acquisitions();
        int begin = view.controlDay(takeover);
        int end = Integer.MAX_VALUE;
        for (int other : view.graph()
                .indexes()
                .acquisitionsByTarget()
                .toArray(acquisitions.target().get(takeover))) {
            AcquisitionKind kind = Objects.requireNonNull(acquisitions.kind().get(other));
            if (kind.givesControl()
                    && view.isClosed(other)
                    && begin != Ints.MISSING
                    && view.controlDay(other) > begin) {
                end = Math.min(end, view.controlDay(other));
            }
        }
        return end == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(end);
    }

    private @Nullable Relationship parent(Organization it) {
        Key parent = it.parent();
        if (parent == null
                || !view.holdsParent(view.graph().organizations().find(it.key().text()))) {
            return null;
        }
        return new Relationship(
                it,
                parent,
                it.slug(),
                List.of(Kind.of("otherInfluenceOrControl", "parent of a venture arm or founded subsidiary")),
                null,
                null,
                null,
                List.of());
    }

    private boolean isPerson(Key organization) {
        var organizations = view.graph().organizations();
        return organizations.kind().is(organizations.find(organization.text()), OrganizationKind.PERSON);
    }

    private static @Nullable LocalDate day(int day) {
        return day == Ints.MISSING ? null : LocalDate.ofEpochDay(day);
    }
}
