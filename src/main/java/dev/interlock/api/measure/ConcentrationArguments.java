package dev.interlock.api.measure;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.GroupBy;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.concentration.SupplySide;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.filter.Filters;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Window;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads what is to be shared out among whom, and refuses what cannot be. */
final class ConcentrationArguments {
    private ConcentrationArguments() {}

    /** All but the groups, whose organizations, and the window. */
    static ConcentrationQuery quantity(DataFetchingEnvironment environment) {
        ConcentrationQuery query = ConcentrationQuery.of(Arguments.constant(environment, "of", Quantity.class))
                .estimates(Arguments.estimates(environment));
        return query.side(side(environment, query)).products(products(environment, query));
    }

    static GroupBy groupBy(DataFetchingEnvironment environment, Quantity of) {
        GroupBy groupBy = Arguments.constant(environment, "groupBy", GroupBy.class);
        if (groupBy == GroupBy.INVESTOR && of != Quantity.RAISED && of != Quantity.INVESTED) {
            throw new BadArgument(
                    "groupBy", groupBy, of + " has no investors", "Group by ORGANIZATION, or ask of RAISED.");
        }
        return groupBy;
    }

    /** Those that stand for themselves and that a filter selects; all where there is none. */
    static IntPredicate within(
            GraphView view, Catalogue catalogue, @Nullable Map<String, Object> where, String argument) {
        if (where == null || where.isEmpty()) {
            return organization -> true;
        }
        EntityType type = catalogue.organization();
        BitSet selected = new BitSet();
        for (int row : Filters.select(view, type, type.rows(view), where, argument)) {
            selected.set(row, view.stands(row));
        }
        return selected::get;
    }

    static Window window(DataFetchingEnvironment environment) {
        Map<String, Object> said = environment.getArgument("window");
        return said == null
                ? Window.ALL
                : window((LocalDate) said.get("from"), (LocalDate) said.get("to"), "window.from");
    }

    static Window window(@Nullable LocalDate from, @Nullable LocalDate to, String argument) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadArgument(argument, from, "from is after to", "Give a date of at most " + to + ".");
        }
        return new Window(from, to);
    }

    static Usd least(DataFetchingEnvironment environment) {
        Long dollars = environment.getArgument("minAmountUsd");
        try {
            return Usd.of(dollars == null ? 0 : dollars);
        } catch (InvalidValue wrong) {
            throw new BadArgument(
                    "minAmountUsd", dollars, String.valueOf(wrong.getMessage()), "Give whole US dollars.");
        }
    }

    private static SupplySide side(DataFetchingEnvironment environment, ConcentrationQuery query) {
        SupplySide side = Arguments.constant(environment, "side", SupplySide.class);
        if (side == SupplySide.CUSTOMER && query.of() != Quantity.SUPPLY) {
            throw new BadArgument("side", side, query.of() + " has no customers", "Leave it out, or ask of SUPPLY.");
        }
        return side;
    }

    private static Set<Product> products(DataFetchingEnvironment environment, ConcentrationQuery query) {
        List<?> said = environment.getArgument("products");
        if (said == null) {
            return query.products();
        }
        Set<Product> products = EnumSet.noneOf(Product.class);
        said.forEach(product -> products.add(Product.valueOf(product.toString())));
        if (products.isEmpty()) {
            throw new BadArgument("products", said, "No product is named", "Name at least one, or leave it out.");
        }
        if (query.of() != Quantity.SUPPLY) {
            throw new BadArgument(
                    "products", said, query.of() + " has no products", "Leave them out, or ask of SUPPLY.");
        }
        return products;
    }
}
