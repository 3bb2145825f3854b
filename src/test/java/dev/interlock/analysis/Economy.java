package dev.interlock.analysis;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Country;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A few organizations with layers, countries, values and ties, for tests of analyses that look at these. Organizations
 * are made as they are named; all facts are closed and dated 2025-01-01 unless said. {@code on} dates those that follow.
 */
public final class Economy {
    private final Map<String, Organization> organizations = new TreeMap<>();
    private final List<Entity> facts = new ArrayList<>();
    private LocalDate date = LocalDate.of(2025, 1, 1);

    /** The date of the facts that follow. */
    public Economy on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    public Economy organization(String slug, @Nullable Layer layer, @Nullable String country) {
        return organization(slug, OrganizationKind.COMPANY, layer, null, country);
    }

    public Economy organization(
            String slug,
            OrganizationKind kind,
            @Nullable Layer layer,
            @Nullable String sector,
            @Nullable String country) {
        Country seat = country == null ? null : Country.of(country);
        organizations.put(
                slug,
                new Organization(Key.of(slug), slug, List.of(), kind, layer, sector, seat, null, false, null, null));
        return this;
    }

    public Economy unnamed(String slug) {
        return organization(slug, OrganizationKind.UNNAMED, null, null, null);
    }

    /** A round nobody is known to have taken part in. */
    public Economy valuation(String company, long postMoney) {
        facts.add(round(company, null, Usd.of(postMoney), null));
        return this;
    }

    /** A round with one investor. */
    public Economy funding(String investor, String company, @Nullable Long amount) {
        return round(company, amount, null, amount, investor);
    }

    /** A round; with a part for each investor, or {@code null} where nobody says. */
    public Economy round(
            String company, @Nullable Long amount, @Nullable Long postMoney, @Nullable Long part, String... investors) {
        FundingRound round = round(company, usd(amount), usd(postMoney), null);
        facts.add(round);
        for (String investor : investors) {
            facts.add(new Participation(round.key(), name(investor), false, usd(part), List.of()));
        }
        return this;
    }

    private FundingRound round(String company, @Nullable Usd amount, @Nullable Usd postMoney, @Nullable Key partOf) {
        return new FundingRound(
                key("round"),
                name(company),
                null,
                amount,
                postMoney,
                date,
                Status.CLOSED,
                partOf,
                List.of(),
                List.of(),
                null);
    }

    public Economy stake(String holder, String company, double percent) {
        facts.add(new Stake(
                name(holder),
                name(company),
                Percent.of(percent),
                null,
                StakeBasis.HELD,
                date,
                Status.CLOSED,
                List.of(),
                null));
        return this;
    }

    public Economy credit(String provider, String recipient, Instrument instrument, @Nullable Long amount) {
        facts.add(new CreditAgreement(
                key("credit"),
                name(provider),
                name(recipient),
                instrument,
                usd(amount),
                date,
                null,
                Status.CLOSED,
                null,
                List.of(),
                null));
        return this;
    }

    public Economy supply(String supplier, String customer, Product product, @Nullable Long value) {
        return supply(supplier, customer, product, value, null, null);
    }

    public Economy supply(
            String supplier,
            String customer,
            Product product,
            @Nullable Long value,
            @Nullable String startsOn,
            @Nullable String endsOn) {
        facts.add(new SupplyAgreement(
                key("supply"),
                name(supplier),
                name(customer),
                product,
                usd(value),
                null,
                date,
                startsOn == null ? null : LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                Status.CLOSED,
                null,
                List.of(),
                null));
        return this;
    }

    public Economy acquisition(String acquirer, String target, AcquisitionKind kind, @Nullable Long price) {
        facts.add(new Acquisition(
                key("acquisition"),
                name(acquirer),
                name(target),
                kind,
                usd(price),
                date,
                date,
                Status.CLOSED,
                List.of(),
                null));
        return this;
    }

    public Economy figures(String company, @Nullable Long equity, @Nullable Long marketCap) {
        facts.add(new Financials(
                name(company), date, null, equity, usd(marketCap), FinancialsBasis.REPORTED, List.of(), null));
        return this;
    }

    public Graph graph() {
        return Facts.graph(organizations.values(), facts);
    }

    public GraphView view() {
        return new GraphView(graph(), ViewSpec.DEFAULT);
    }

    private Key key(String kind) {
        return Key.of(kind + "-" + String.format(Locale.ROOT, "%03d", facts.size()));
    }

    private Key name(String slug) {
        if (!organizations.containsKey(slug)) {
            organization(slug, null, null);
        }
        return Key.of(slug);
    }

    private static @Nullable Usd usd(@Nullable Long amount) {
        return amount == null ? null : Usd.of(amount);
    }
}
