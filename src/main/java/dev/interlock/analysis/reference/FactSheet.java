package dev.interlock.analysis.reference;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Country;
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
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects facts in any order and makes a graph of them; organizations are there as soon as a fact names them. */
final class FactSheet {
    /** Day 0. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private final TreeMap<Key, Organization> organizations = new TreeMap<>();
    private final List<Entity> facts = new ArrayList<>();

    void organization(String slug, OrganizationKind kind, @Nullable Country country) {
        Key key = Key.of(slug);
        organizations.put(
                key, new Organization(key, slug, List.of(), kind, null, null, country, null, false, null, null));
    }

    void raised(String company, long usd) {
        round(company, usd, null, 0);
    }

    void worth(String company, long postMoney) {
        round(company, null, postMoney, 0);
    }

    void invested(String investor, String company, long usd, long day) {
        Key round = round(company, usd, null, day);
        facts.add(new Participation(round, named(investor), false, Usd.of(usd), List.of()));
    }

    private Key round(String company, @Nullable Long usd, @Nullable Long postMoney, long day) {
        Key key = nextKey("round");
        facts.add(new FundingRound(
                key,
                named(company),
                null,
                money(usd),
                money(postMoney),
                FIRST_DAY.plusDays(day),
                Status.CLOSED,
                null,
                List.of(),
                List.of(),
                null));
        return key;
    }

    void equity(String company, long usd) {
        financials(company, null, usd);
    }

    void revenue(String company, long usd) {
        financials(company, usd, null);
    }

    private void financials(String company, @Nullable Long revenue, @Nullable Long equity) {
        facts.add(new Financials(
                named(company), FIRST_DAY, money(revenue), equity, null, FinancialsBasis.REPORTED, List.of(), null));
    }

    void stake(String holder, String company, double percent) {
        facts.add(new Stake(
                named(holder),
                named(company),
                Percent.of(percent),
                null,
                StakeBasis.HELD,
                FIRST_DAY,
                Status.CLOSED,
                List.of(),
                null));
    }

    void loan(String provider, String recipient, long usd) {
        facts.add(new CreditAgreement(
                nextKey("credit"),
                named(provider),
                named(recipient),
                Instrument.LOAN,
                Usd.of(usd),
                FIRST_DAY,
                null,
                Status.CLOSED,
                null,
                List.of(),
                null));
    }

    void supply(String supplier, String customer, Product product, @Nullable Long usd) {
        supply(supplier, customer, product, usd, 0, null);
    }

    /** For something, it does not matter what. */
    void paid(String customer, String supplier, @Nullable Long usd, long day, @Nullable Long lastDay) {
        supply(supplier, customer, Product.GPU, usd, day, lastDay);
    }

    /** One pays the other, unless it is the same. */
    void between(String customer, String supplier) {
        if (!customer.equals(supplier)) {
            paid(customer, supplier, null, 0, null);
        }
    }

    private void supply(
            String supplier, String customer, Product product, @Nullable Long usd, long day, @Nullable Long lastDay) {
        facts.add(new SupplyAgreement(
                nextKey("supply"),
                named(supplier),
                named(customer),
                product,
                money(usd),
                null,
                FIRST_DAY.plusDays(day),
                null,
                lastDay == null ? null : FIRST_DAY.plusDays(lastDay),
                Status.CLOSED,
                null,
                List.of(),
                null));
    }

    /** Organizations first, then rounds, then what refers to them. */
    Graph graph() {
        GraphBuilder builder = new GraphBuilder().addAll(organizations.values());
        List<Entity> sorted =
                facts.stream().sorted(Comparator.comparing(Entity::key)).toList();
        sorted.stream().filter(FundingRound.class::isInstance).forEach(builder::add);
        sorted.stream().filter(fact -> !(fact instanceof FundingRound)).forEach(builder::add);
        return builder.build(1);
    }

    private Key named(String organization) {
        Key key = Key.of(organization);
        if (!organizations.containsKey(key)) {
            organization(organization, OrganizationKind.COMPANY, null);
        }
        return key;
    }

    private Key nextKey(String kind) {
        return Key.of(kind + "-" + facts.size());
    }

    private static @Nullable Usd money(@Nullable Long usd) {
        return usd == null ? null : Usd.of(usd);
    }
}
