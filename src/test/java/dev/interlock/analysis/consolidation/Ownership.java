package dev.interlock.analysis.consolidation;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Percent;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Organizations, stakes and takeovers for tests of control. Days count from 2025-01-01. */
final class Ownership {
    final Map<Key, OrganizationKind> kinds = new TreeMap<>();
    final Map<Key, Key> parents = new TreeMap<>();
    final Map<Key, Stake> stakes = new TreeMap<>();
    final Map<Key, Acquisition> deals = new TreeMap<>();

    static LocalDate day(int day) {
        return LocalDate.of(2025, 1, 1).plusDays(day);
    }

    Ownership organization(String slug, OrganizationKind kind) {
        kinds.put(Key.of(slug), kind);
        return this;
    }

    Ownership parent(String subsidiary, String parent) {
        parents.put(name(subsidiary), name(parent));
        return this;
    }

    Ownership stake(String holder, String organization, double percent, int day) {
        return stake(holder, organization, percent, null, day, Status.CLOSED, StakeBasis.HELD);
    }

    Ownership stake(
            String holder,
            String organization,
            double percent,
            @Nullable Double votes,
            int day,
            Status status,
            StakeBasis basis) {
        Stake stake = new Stake(
                name(holder),
                name(organization),
                Percent.of(percent),
                votes == null ? null : Percent.of(votes),
                basis,
                day(day),
                status,
                List.of(),
                null);
        stakes.put(stake.key(), stake);
        return this;
    }

    Ownership acquisition(String acquirer, String target, int closed) {
        return deal(acquirer, target, AcquisitionKind.ACQUISITION, Status.CLOSED, closed, closed);
    }

    Ownership deal(
            String acquirer,
            String target,
            AcquisitionKind kind,
            Status status,
            @Nullable Integer announced,
            @Nullable Integer closed) {
        Key key = Key.of("deal-%04d".formatted(deals.size()));
        deals.put(
                key,
                new Acquisition(
                        key,
                        name(acquirer),
                        name(target),
                        kind,
                        null,
                        announced == null ? null : day(announced),
                        closed == null ? null : day(closed),
                        status,
                        List.of(),
                        null));
        return this;
    }

    GraphView view(@Nullable Integer asOf) {
        return new GraphView(graph(), new ViewSpec(asOf == null ? null : day(asOf), Trust.DEFAULT));
    }

    Graph graph() {
        List<Entity> rows = new ArrayList<>(stakes.values());
        rows.addAll(deals.values());
        rows.sort(Comparator.comparing(Entity::key));
        GraphBuilder builder = new GraphBuilder();
        kinds.forEach((slug, kind) -> builder.add(new Organization(
                slug, slug.text(), List.of(), kind, null, null, null, null, false, null, parents.get(slug))));
        return builder.addAll(rows).build(1);
    }

    /** Everything awkward: rings, parallel and ended stakes, resales, unknown dates, persons, unnamed parties. */
    static Ownership random(long seed) {
        Random random = new Random(seed);
        Ownership facts = new Ownership();
        int size = 2 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(10);
            facts.organization(
                    "o" + i,
                    kind == 0
                            ? OrganizationKind.PERSON
                            : kind == 1 ? OrganizationKind.UNNAMED : OrganizationKind.COMPANY);
        }
        int stakes = random.nextInt(3 * size);
        double[] percents = {0, 0, 10, 20, 25, 30, 30, 40, 50, 51, 60, 100};
        for (int i = 0; i < stakes; i++) {
            facts.stake(
                    "o" + random.nextInt(size),
                    "o" + random.nextInt(size),
                    percents[random.nextInt(percents.length)],
                    random.nextInt(6) == 0 ? Double.valueOf(percents[random.nextInt(percents.length)]) : null,
                    random.nextInt(10),
                    random.nextInt(8) == 0 ? Status.REPORTED : Status.CLOSED,
                    random.nextInt(10) == 0 ? StakeBasis.POTENTIAL : StakeBasis.HELD);
        }
        for (int i = random.nextInt(1 + size / 2); i > 0; i--) {
            int acquirer = random.nextInt(size);
            int target = (acquirer + 1 + random.nextInt(size - 1)) % size;
            Integer announced = random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(8));
            Integer closed = announced == null || random.nextBoolean() ? null : announced + random.nextInt(3);
            facts.deal(
                    "o" + acquirer,
                    "o" + target,
                    AcquisitionKind.values()[random.nextInt(AcquisitionKind.values().length)],
                    random.nextInt(4) == 0 ? Status.values()[random.nextInt(Status.values().length)] : Status.CLOSED,
                    announced,
                    closed);
        }
        for (int i = 0; i < size; i++) {
            int parent = random.nextInt(size);
            if (parent != i && random.nextInt(3) == 0) {
                facts.parent("o" + i, "o" + parent);
            }
        }
        return facts;
    }

    private Key name(String slug) {
        kinds.putIfAbsent(Key.of(slug), OrganizationKind.COMPANY);
        return Key.of(slug);
    }
}
