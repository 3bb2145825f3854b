package dev.interlock.analysis;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A few facts about organizations named as they come, for tests of analyses. Days count from 2025-01-01. */
public final class Facts {
    private final Set<Key> organizations = new TreeSet<>();
    private final Set<Key> unnamed = new TreeSet<>();
    private final List<Entity> facts = new ArrayList<>();

    public static LocalDate day(int day) {
        return LocalDate.of(2025, 1, 1).plusDays(day);
    }

    public Facts unnamed(String organization) {
        unnamed.add(name(organization));
        return this;
    }

    public Facts organization(String organization) {
        name(organization);
        return this;
    }

    /** A round with one investor. */
    public Facts funding(String investor, String company, @Nullable Long amount, @Nullable Integer day) {
        Key round = Key.of("round-" + facts.size());
        facts.add(new FundingRound(
                round,
                name(company),
                null,
                usd(amount),
                null,
                date(day),
                Status.CLOSED,
                null,
                List.of(),
                List.of(),
                null));
        facts.add(new Participation(round, name(investor), false, usd(amount), List.of()));
        return this;
    }

    /** A round whose investors' parts are not disclosed. */
    public Facts round(String company, long amount, @Nullable Integer day, String... investors) {
        Key round = Key.of("round-" + facts.size());
        facts.add(new FundingRound(
                round,
                name(company),
                null,
                usd(amount),
                null,
                date(day),
                Status.CLOSED,
                null,
                List.of(),
                List.of(),
                null));
        for (String investor : investors) {
            facts.add(new Participation(round, name(investor), false, null, List.of()));
        }
        return this;
    }

    public Facts credit(
            String provider, String recipient, Instrument instrument, @Nullable Long amount, @Nullable Integer day) {
        facts.add(new CreditAgreement(
                Key.of("credit-" + facts.size()),
                name(provider),
                name(recipient),
                instrument,
                usd(amount),
                date(day),
                null,
                Status.CLOSED,
                null,
                List.of(),
                null));
        return this;
    }

    public Facts supply(String customer, String supplier, @Nullable Long value, @Nullable Integer day) {
        return supply(customer, supplier, value, day, null);
    }

    /** @param partOf how many facts were there before the outer agreement */
    public Facts supply(
            String customer, String supplier, @Nullable Long value, @Nullable Integer day, @Nullable Integer partOf) {
        facts.add(new SupplyAgreement(
                Key.of("supply-" + facts.size()),
                name(supplier),
                name(customer),
                Product.GPU,
                usd(value),
                null,
                date(day),
                null,
                null,
                Status.CLOSED,
                partOf == null ? null : Key.of("supply-" + partOf),
                List.of(),
                null));
        return this;
    }

    public Facts stake(String holder, String company, double percent, int day) {
        facts.add(new Stake(
                name(holder),
                name(company),
                Percent.of(percent),
                null,
                StakeBasis.HELD,
                day(day),
                Status.CLOSED,
                List.of(),
                null));
        return this;
    }

    public Facts acquisition(String acquirer, String target, @Nullable Long price, @Nullable Integer day) {
        facts.add(new Acquisition(
                Key.of("acquisition-" + facts.size()),
                name(acquirer),
                name(target),
                AcquisitionKind.ACQUISITION,
                usd(price),
                date(day),
                null,
                Status.ANNOUNCED,
                List.of(),
                null));
        return this;
    }

    public Facts revenue(String organization, long revenue, int day) {
        facts.add(new Financials(
                name(organization), day(day), usd(revenue), null, null, FinancialsBasis.REPORTED, List.of(), null));
        return this;
    }

    public Graph graph() {
        return graph(
                organizations.stream()
                        .map(slug -> new Organization(
                                slug,
                                slug.text(),
                                List.of(),
                                unnamed.contains(slug) ? OrganizationKind.UNNAMED : OrganizationKind.COMPANY,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                null))
                        .toList(),
                facts);
    }

    /** Organizations, which come by key, then rounds, then what refers to them. */
    static Graph graph(Collection<Organization> organizations, Collection<? extends Entity> facts) {
        GraphBuilder builder = new GraphBuilder();
        organizations.forEach(builder::add);
        facts.stream()
                .filter(FundingRound.class::isInstance)
                .sorted(Comparator.comparing(Entity::key))
                .forEach(builder::add);
        facts.stream()
                .filter(fact -> !(fact instanceof FundingRound))
                .sorted(Comparator.comparing(Entity::key))
                .forEach(builder::add);
        return builder.build(1);
    }

    /**
     * Everything awkward: parallel facts, ties to oneself, rings, few distinct amounts and days (so that they tie),
     * unknown ones, unnamed parties, estimates, contingent instruments. One seed, one graph.
     */
    public static Facts random(long seed, int maxOrganizations, int factsPerOrganization) {
        Random random = new Random(seed);
        Facts facts = new Facts();
        int organizations = 1 + random.nextInt(maxOrganizations);
        for (int i = 0; i < organizations; i++) {
            facts.organization("o" + i);
            if (random.nextInt(12) == 0) {
                facts.unnamed("o" + i);
            }
        }
        int count = random.nextInt(1 + organizations * factsPerOrganization);
        for (int i = 0; i < count; i++) {
            facts.addRandom(random, organizations);
        }
        return facts;
    }

    private void addRandom(Random random, int organizations) {
        String from = "o" + random.nextInt(organizations);
        String to = "o" + random.nextInt(organizations);
        Long amount = random.nextInt(4) == 0 ? null : Long.valueOf(1 + random.nextInt(9));
        Integer day = random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(8));
        switch (random.nextInt(8)) {
            case 0, 1 -> funding(from, to, amount, day);
            case 2 -> round(to, 1 + random.nextInt(9), day, from, "o" + organizations);
            case 3 -> credit(from, to, Instrument.values()[random.nextInt(Instrument.values().length)], amount, day);
            case 4, 5, 6 -> supply(from, to, amount, day);
            default -> {
                if (!from.equals(to)) {
                    acquisition(from, to, amount, day);
                }
            }
        }
    }

    private Key name(String organization) {
        Key key = Key.of(organization);
        organizations.add(key);
        return key;
    }

    private static @Nullable Usd usd(@Nullable Long amount) {
        return amount == null ? null : Usd.of(amount);
    }

    private static @Nullable LocalDate date(@Nullable Integer day) {
        return day == null ? null : day(day);
    }
}
