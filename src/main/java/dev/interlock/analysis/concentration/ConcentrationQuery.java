package dev.interlock.analysis.concentration;

import dev.interlock.graph.Window;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Whose money to share out among which groups.
 *
 * @param side by whom supply is shared out; without meaning for other quantities
 * @param within rows of organizations whose money counts: who raised, invested, is valued, supplies (or buys), lends
 * @param window when a fact was announced
 * @param products what is supplied; all products for other quantities
 * @param least leaves out rounds and agreements known to be smaller; zero for none
 * @param estimates whether an equal share of the undisclosed rest of a round counts as money
 */
public record ConcentrationQuery(
        Quantity of,
        SupplySide side,
        GroupBy groupBy,
        IntPredicate within,
        Window window,
        Set<Product> products,
        Usd least,
        boolean estimates) {
    private static final Set<Product> ALL_PRODUCTS = Set.copyOf(EnumSet.allOf(Product.class));

    public ConcentrationQuery {
        products = Set.copyOf(products);
        if (groupBy == GroupBy.INVESTOR && of != Quantity.RAISED && of != Quantity.INVESTED) {
            throw new InvalidValue(of + " has no investors to group by; only RAISED and INVESTED have");
        }
        if (products.isEmpty()) {
            throw new InvalidValue("name at least one product");
        }
    }

    /** Everybody's, at all dates, by the organization it belongs to. */
    public static ConcentrationQuery of(Quantity quantity) {
        return new ConcentrationQuery(
                quantity,
                SupplySide.SUPPLIER,
                GroupBy.ORGANIZATION,
                organization -> true,
                Window.ALL,
                ALL_PRODUCTS,
                Usd.of(0),
                true);
    }

    public ConcentrationQuery side(SupplySide chosen) {
        return new ConcentrationQuery(of, chosen, groupBy, within, window, products, least, estimates);
    }

    public ConcentrationQuery groupBy(GroupBy chosen) {
        return new ConcentrationQuery(of, side, chosen, within, window, products, least, estimates);
    }

    public ConcentrationQuery within(IntPredicate organizations) {
        return new ConcentrationQuery(of, side, groupBy, organizations, window, products, least, estimates);
    }

    public ConcentrationQuery window(Window chosen) {
        return new ConcentrationQuery(of, side, groupBy, within, chosen, products, least, estimates);
    }

    public ConcentrationQuery products(Set<Product> chosen) {
        return new ConcentrationQuery(of, side, groupBy, within, window, chosen, least, estimates);
    }

    public ConcentrationQuery least(Usd amount) {
        return new ConcentrationQuery(of, side, groupBy, within, window, products, amount, estimates);
    }

    public ConcentrationQuery estimates(boolean count) {
        return new ConcentrationQuery(of, side, groupBy, within, window, products, least, count);
    }

    /** Whether investors' parts of rounds are shared out, rather than rounds. */
    boolean isByParticipation() {
        return of == Quantity.INVESTED || groupBy == GroupBy.INVESTOR;
    }
}
