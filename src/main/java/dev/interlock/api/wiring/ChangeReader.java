package dev.interlock.api.wiring;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Change;
import dev.interlock.model.Country;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one assumed change as it stands in the arguments. */
final class ChangeReader {
    private static final Map<String, Class<? extends Fact>> FACTS = Map.of(
            "FundingRound", FundingRound.class,
            "Participation", Participation.class,
            "Stake", Stake.class,
            "SupplyAgreement", SupplyAgreement.class,
            "CreditAgreement", CreditAgreement.class,
            "Acquisition", Acquisition.class,
            "Financials", Financials.class);

    private final Lookup lookup;
    private final GraphView view;
    private final String path;

    /** @param path what stands before the fields in errors */
    ChangeReader(Lookup lookup, GraphView view, String path) {
        this.lookup = lookup;
        this.view = view;
        this.path = path;
    }

    /** @param said a map of the one field of {@code AssumedChange} that is there */
    Change change(@Nullable Object said) {
        Map<String, Object> change = map(said);
        String kind = change.keySet().iterator().next();
        Said fields = new Said(kind, map(change.get(kind)));
        return switch (kind) {
            case "acquire" ->
                new Change.Acquire(
                        fields.organization("acquirer"),
                        fields.organization("target"),
                        fields.dollars("priceUsd"),
                        fields.on());
            case "merge" ->
                new Change.Merge(fields.organization("organization"), fields.organization("into"), fields.on());
            case "divest" ->
                new Change.Divest(
                        fields.organization("holder"),
                        fields.organization("organization"),
                        Objects.requireNonNull(fields.percent("remainingPercent")),
                        fields.maybe("buyer"),
                        fields.on());
            case "invest" ->
                new Change.Invest(
                        fields.organization("investor"),
                        fields.organization("company"),
                        fields.dollars("amountUsd"),
                        fields.dollars("postMoneyValuationUsd"),
                        fields.percent("percent"),
                        fields.on());
            case "supply" ->
                new Change.Supply(
                        fields.organization("supplier"),
                        fields.organization("customer"),
                        Product.valueOf(fields.text("product")),
                        fields.dollars("valueUsd"),
                        fields.date("endsOn"),
                        fields.on());
            case "cutSupply" ->
                new Change.CutSupply(
                        fields.organization("supplier"), fields.maybe("customer"), fields.products(), fields.on());
            case "writeDown" ->
                fields.checked(
                        "share",
                        share ->
                                new Change.WriteDown(fields.organization("organization"), (Double) share, fields.on()));
            case "sanction" ->
                new Change.Sanction(
                        fields.countries("countries"),
                        fields.countries("by"),
                        Boolean.TRUE.equals(fields.values.get("capital")),
                        fields.on());
            case "remove" -> new Change.Remove(fields.organization("organization"));
            case "removeFact" -> fact(fields);
            default -> throw new IllegalStateException("no reader for the change " + kind);
        };
    }

    private Change fact(Said fields) {
        String id = fields.text("id");
        Row row = lookup.byId(view, id)
                .filter(found -> FACTS.containsKey(found.type().name()))
                .orElseThrow(() -> fields.bad("id", "No fact has this id", "Give the id that an answer held."));
        return new Change.RemoveFact(Objects.requireNonNull(FACTS.get(row.type().name())), Key.of(row.key()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /** The fields of the change. */
    private final class Said {
        private final String kind;
        private final Map<String, Object> values;

        Said(String kind, Map<String, Object> values) {
            this.kind = kind;
            this.values = values;
        }

        String text(String field) {
            return Objects.requireNonNull(values.get(field)).toString();
        }

        Key organization(String field) {
            return lookup.organization(view, text(field))
                    .map(row -> Key.of(row.key()))
                    .orElseThrow(() -> bad(
                            field,
                            "No organization is called so",
                            "Give a slug, an id, a name or an exact alias; search finds them."));
        }

        @Nullable
        Key maybe(String field) {
            return values.get(field) == null ? null : organization(field);
        }

        @Nullable
        Usd dollars(String field) {
            return values.get(field) == null ? null : checked(field, value -> Usd.of((Long) value));
        }

        @Nullable
        Percent percent(String field) {
            return values.get(field) == null ? null : checked(field, value -> Percent.of((Double) value));
        }

        @Nullable
        LocalDate date(String field) {
            return (LocalDate) values.get(field);
        }

        /** A change after the date of the view would change nothing in it. */
        @Nullable
        LocalDate on() {
            LocalDate on = date("on");
            LocalDate asOf = view.spec().asOf();
            if (on != null && asOf != null && on.isAfter(asOf)) {
                throw bad("on", "The view ends before this day", "Give a date of at most " + asOf + ".");
            }
            return on;
        }

        Set<Product> products() {
            Set<Product> products = EnumSet.noneOf(Product.class);
            list("products").forEach(product -> products.add(Product.valueOf(product.toString())));
            return products;
        }

        Set<Country> countries(String field) {
            Set<Country> countries = new HashSet<>();
            for (Object code : list(field)) {
                countries.add(checked(field, unused -> Country.of(code.toString())));
            }
            return countries;
        }

        <T> T checked(String field, Function<Object, T> read) {
            try {
                return read.apply(Objects.requireNonNull(values.get(field)));
            } catch (InvalidValue invalid) {
                throw bad(field, String.valueOf(invalid.getMessage()), "Give a value in range.");
            }
        }

        BadArgument bad(String field, String message, String hint) {
            return new BadArgument(path + kind + "." + field, values.get(field), message, hint);
        }

        private List<?> list(String field) {
            return values.get(field) == null ? List.of() : (List<?>) values.get(field);
        }
    }
}
