package dev.interlock.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something assumed to happen, that no source says. A change holds from its day on; where none is said, what is added
 * bears the date of the view or, without one, the day after the last known fact, and what is taken away is gone at
 * every date up to which the view looks.
 */
public sealed interface Change {
    /** The day from which the change holds, {@code null} where it was not said. */
    @Nullable
    LocalDate on();

    /** One organization takes over another, all of it. */
    record Acquire(
            Key acquirer,
            Key target,
            @Nullable Usd price,
            @Nullable LocalDate on) implements Change {}

    /** One organization becomes part of another. */
    record Merge(Key organization, Key into, @Nullable LocalDate on) implements Change {}

    /**
     * A holder gives up shares or control.
     *
     * @param remaining what it holds afterwards
     * @param buyer who gets what is given up, {@code null} for parties nobody names
     */
    record Divest(
            Key holder,
            Key organization,
            Percent remaining,
            @Nullable Key buyer,
            @Nullable LocalDate on) implements Change {}

    /**
     * An investor puts money into a company.
     *
     * @param percent what the investor holds of the company afterwards
     */
    record Invest(
            Key investor,
            Key company,
            @Nullable Usd amount,
            @Nullable Usd postMoneyValuation,
            @Nullable Percent percent,
            @Nullable LocalDate on)
            implements Change {}

    /** A supplier and a customer close an agreement. */
    record Supply(
            Key supplier,
            Key customer,
            Product product,
            @Nullable Usd value,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate on)
            implements Change {}

    /**
     * A supplier supplies no more.
     *
     * @param customer {@code null} for all customers
     * @param products what is cut; all of it where the set is empty
     */
    record CutSupply(
            Key supplier,
            @Nullable Key customer,
            Set<Product> products,
            @Nullable LocalDate on) implements Change {
        public CutSupply {
            products = Set.copyOf(products);
        }
    }

    /**
     * An organization loses a part of its value.
     *
     * @param share of the latest valuation, above 0, at most 1
     */
    record WriteDown(
            Key organization, double share, @Nullable LocalDate on) implements Change {
        public WriteDown {
            // Written so that NaN fails.
            if (!(share > 0 && share <= 1)) {
                throw new InvalidValue(share + " is not a share above 0 and at most 1");
            }
        }
    }

    /** An organization had never been: all its facts are gone, and its money from the rounds it took part in. */
    record Remove(Key organization) implements Change {
        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /** A fact had never been. */
    record RemoveFact(Class<? extends Fact> type, Key key) implements Change {
        @Override
        public @Nullable LocalDate on() {
            return null;
        }
    }

    /**
     * Trade between the organizations of some countries and those of others ends.
     *
     * @param by the countries on the other side; all others where the set is empty
     * @param capital whether credit, stakes and later rounds end as well
     */
    record Sanction(
            Set<Country> countries,
            Set<Country> by,
            boolean capital,
            @Nullable LocalDate on) implements Change {
        public Sanction {
            countries = Set.copyOf(countries);
            by = Set.copyOf(by);
        }
    }
}
