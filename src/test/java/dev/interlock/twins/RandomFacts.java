package dev.interlock.twins;

import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Many small graphs in one database, apart from each other, with everything awkward: parallel facts, ties to oneself,
 * rings, unknown dates and amounts, parties nobody named, stakes that follow or end each other, votes beside capital,
 * resold companies, parents, all statuses, contracts that end, and facts that were taken back. One seed, one set.
 *
 * <p>Parents point to smaller numbers only: a ring of them is refused when facts are read.
 */
final class RandomFacts {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final int DAYS = 8;
    private static final double[] PERCENTS = {0, 10, 20, 30, 30, 40, 50, 50.1, 60, 100};

    private final Random random;
    private final Map<Key, Entity> entities = new LinkedHashMap<>();
    private final List<List<String>> graphs = new ArrayList<>();

    RandomFacts(long seed, int count) {
        this.random = new Random(seed);
        for (int graph = 0; graph < count; graph++) {
            graphs.add(addGraph("g" + graph + "-o", 2 + random.nextInt(6), random.nextInt(5)));
        }
    }

    /** The slugs of each graph. */
    List<List<String>> graphs() {
        return graphs;
    }

    List<Entity> written() {
        return List.copyOf(entities.values());
    }

    /** Some of what was written, but no parent of others, round with investors, or party to a fact that stays. */
    List<Entity> retracted() {
        Random chance = new Random(entities.size());
        return entities.values().stream()
                .filter(it -> !(it instanceof Organization) && !(it instanceof FundingRound))
                .filter(it -> chance.nextInt(10) == 0)
                .toList();
    }

    private List<String> addGraph(String prefix, int organizations, int factsPerOrganization) {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < organizations; i++) {
            slugs.add(prefix + i);
            String parent = i > 0 && one(6) ? slugs.get(random.nextInt(i)) : null;
            add(organization(prefix + i, parent));
        }
        int facts = organizations * factsPerOrganization;
        for (int i = 0; i < facts; i++) {
            addFact(prefix + "f" + i, pick(slugs), pick(slugs), pick(slugs));
        }
        return slugs;
    }

    private void addFact(String name, Key from, Key to, Key other) {
        switch (random.nextInt(9)) {
            case 0, 1 -> addRound(name, to, List.of(from, other));
            case 2, 3, 4 -> add(stake(from, to));
            case 5 -> add(credit(name, from, to));
            case 6, 7 -> add(supply(name, from, to));
            default -> {
                if (!from.equals(to)) {
                    add(acquisition(name, from, to));
                }
            }
        }
    }

    private void addRound(String name, Key company, List<Key> investors) {
        Key key = Key.of(name);
        add(new FundingRound(key, company, null, amount(), null, day(), status(), null, List.of(), List.of(), null));
        investors.forEach(investor -> add(new Participation(key, investor, false, null, List.of())));
    }

    private Organization organization(String slug, @Nullable String parent) {
        return new Organization(
                Key.of(slug),
                slug,
                List.of(),
                one(10) ? OrganizationKind.UNNAMED : OrganizationKind.COMPANY,
                null,
                null,
                null,
                null,
                false,
                null,
                parent == null ? null : Key.of(parent));
    }

    private Stake stake(Key holder, Key organization) {
        return new Stake(
                holder,
                organization,
                percent(),
                one(4) ? percent() : null,
                one(10) ? StakeBasis.POTENTIAL : StakeBasis.HELD,
                someDay(),
                status(),
                List.of(),
                null);
    }

    private CreditAgreement credit(String name, Key provider, Key recipient) {
        LocalDate announced = day();
        Instrument instrument = Instrument.values()[random.nextInt(Instrument.values().length)];
        return new CreditAgreement(
                Key.of(name),
                provider,
                recipient,
                instrument,
                amount(),
                announced,
                end(announced),
                status(),
                null,
                List.of(),
                null);
    }

    private SupplyAgreement supply(String name, Key supplier, Key customer) {
        LocalDate announced = day();
        return new SupplyAgreement(
                Key.of(name),
                supplier,
                customer,
                Product.GPU,
                amount(),
                null,
                announced,
                null,
                end(announced),
                status(),
                null,
                List.of(),
                null);
    }

    private Acquisition acquisition(String name, Key acquirer, Key target) {
        LocalDate announced = day();
        AcquisitionKind kind = AcquisitionKind.values()[random.nextInt(AcquisitionKind.values().length)];
        return new Acquisition(
                Key.of(name), acquirer, target, kind, amount(), announced, end(announced), status(), List.of(), null);
    }

    private void add(Entity entity) {
        entities.put(entity.key(), entity);
    }

    private Key pick(List<String> slugs) {
        return Key.of(slugs.get(random.nextInt(slugs.size())));
    }

    private Percent percent() {
        return Percent.of(PERCENTS[random.nextInt(PERCENTS.length)]);
    }

    private Status status() {
        return one(3) ? Status.values()[random.nextInt(Status.values().length)] : Status.CLOSED;
    }

    private @Nullable Usd amount() {
        return one(4) ? null : Usd.of(1 + random.nextInt(9));
    }

    private @Nullable LocalDate day() {
        return one(5) ? null : someDay();
    }

    private @Nullable LocalDate end(@Nullable LocalDate from) {
        return one(2) ? null : (from == null ? FIRST_DAY : from).plusDays(random.nextInt(DAYS));
    }

    private LocalDate someDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
