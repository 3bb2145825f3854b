package dev.interlock.api.traversal;

import dev.interlock.analysis.entanglement.Certainty;
import dev.interlock.analysis.entanglement.Entanglement;
import dev.interlock.analysis.entanglement.EntanglementQuery;
import dev.interlock.analysis.entanglement.Entanglements;
import dev.interlock.analysis.entanglement.Match;
import dev.interlock.analysis.entanglement.Ratio;
import dev.interlock.analysis.entanglement.Ratios;
import dev.interlock.analysis.entanglement.Sum;
import dev.interlock.analysis.entanglement.SupplierEntanglements;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.HopFact;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code entanglement} and {@code Organization.entanglements}. */
@Component
class EntanglementField {
    private final Budgets budgets;
    private final Folds folds;

    EntanglementField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    ShownEntanglement pair(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        Optional<Row> supplier = asked.find(Arguments.text(environment, "supplier"));
        Optional<Row> customer = asked.find(Arguments.text(environment, "customer"));
        if (supplier.isEmpty() || customer.isEmpty()) {
            return null;
        }
        Entanglement found = Entanglements.between(
                asked.fold(),
                Key.of(supplier.get().key()),
                Key.of(customer.get().key()),
                query(environment),
                budgets.of(environment));
        return found == null ? null : new ShownEntanglement(found, asked);
    }

    ShownSupplier ofSupplier(DataFetchingEnvironment environment) {
        Row supplier = Objects.requireNonNull(environment.getSource());
        Asked asked = folds.asked(environment, supplier.view());
        asked.name(supplier);
        SupplierEntanglements found =
                Entanglements.of(asked.fold(), Key.of(supplier.key()), query(environment), budgets.of(environment));
        return new ShownSupplier(Objects.requireNonNull(found), asked);
    }

    private static EntanglementQuery query(DataFetchingEnvironment environment) {
        boolean strict = Boolean.TRUE.equals(environment.getArgument("strict"));
        return new EntanglementQuery(!strict, Arguments.estimates(environment));
    }

    /** A supplier and its customers as the schema shows them. */
    public record ShownSupplier(SupplierEntanglements value, Asked asked) {
        public List<ShownEntanglement> customers() {
            return value.customers().stream()
                    .map(pair -> new ShownEntanglement(pair, asked))
                    .toList();
        }

        public @Nullable Long matchedUsd() {
            return Shown.dollars(value.matched());
        }

        public Ratio vendorFinancedRevenue() {
            return value.vendorFinancedRevenue();
        }

        public @Nullable Long timeRespectingMatchedUsd() {
            return Shown.dollars(value.timeRespectingMatched());
        }

        public Ratio timeRespectingRevenue() {
            return value.timeRespectingRevenue();
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public List<Asked.NamedGroup> groups() {
            return asked.named();
        }
    }

    /** A supplier and a customer as the schema shows them. */
    public record ShownEntanglement(Entanglement value, Asked asked) {
        public Row supplier() {
            return shown().organization(value.supplier());
        }

        public Row customer() {
            return shown().organization(value.customer());
        }

        public ShownSum invested() {
            return new ShownSum(value.invested(), shown());
        }

        public ShownSum purchases() {
            return new ShownSum(value.purchases(), shown());
        }

        public @Nullable Long revenueUsd() {
            return value.revenue() == null
                    ? null
                    : Long.valueOf(value.revenue().amount().dollars());
        }

        public ShownRatios overall() {
            return new ShownRatios(value.overall());
        }

        public ShownRatios timeRespecting() {
            return new ShownRatios(value.timeRespecting());
        }

        public List<ShownMatch> matches() {
            return value.matches().stream().map(this::match).toList();
        }

        public Indirect indirect() {
            return new Indirect(
                    Shown.dollars(value.indirectInvested().amount()),
                    shown().organizations(value.indirectInvested().organizations()),
                    Shown.dollars(value.indirectPurchases().amount()),
                    shown().organizations(value.indirectPurchases().organizations()),
                    new ShownRatios(value.indirect()));
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public @Nullable Cut cut() {
            return value.cut();
        }

        public Shown.ShownExplanation explain() {
            return shown().explanation(
                            asked.explained(value.explanation(), Stream.of(value.supplier(), value.customer())),
                            Stream.concat(value.invested().facts().stream(), value.purchases().facts().stream()));
        }

        public List<Asked.NamedGroup> groups() {
            return asked.named();
        }

        private Shown shown() {
            return asked.shown();
        }

        private ShownMatch match(Match match) {
            TieKind kind = value.invested().facts().stream()
                    .filter(fact -> fact.key().equals(match.investment()))
                    .map(HopFact::kind)
                    .findFirst()
                    .orElse(TieKind.FUNDING);
            return new ShownMatch(
                    shown().fact(kind, match.investment()),
                    match.investedOn(),
                    shown().fact(TieKind.SUPPLY, match.purchase()),
                    match.purchasedOn(),
                    match.amount().dollars());
        }
    }

    /** Money in one direction. */
    public record ShownSum(Sum value, Shown shown) {
        public @Nullable Long amountUsd() {
            return Shown.dollars(value.amount());
        }

        public Certainty certainty() {
            return value.certainty();
        }

        public boolean estimated() {
            return value.isEstimated();
        }

        public List<Hop.Fact> facts() {
            return value.facts().stream().map(shown::fact).toList();
        }
    }

    /** What the money matched says. */
    public record ShownRatios(Ratios value) {
        public @Nullable Long matchedUsd() {
            return Shown.dollars(value.matched());
        }

        public Ratio roundTrip() {
            return value.roundTrip();
        }

        public Ratio recycled() {
            return value.recycled();
        }

        public Ratio vendorFinancedRevenue() {
            return value.vendorFinancedRevenue();
        }
    }

    /** An investment and a purchase that are matched. */
    public record ShownMatch(
            @Nullable Row investment,
            LocalDate investedOn,
            @Nullable Row purchase,
            LocalDate purchasedOn,
            long amountUsd) {}

    /** Entanglement through others. */
    public record Indirect(
            @Nullable Long investedUsd,
            List<Row> investedThrough,
            @Nullable Long purchasesUsd,
            List<Row> purchasesThrough,
            ShownRatios ratios) {}
}
