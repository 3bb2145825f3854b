package dev.interlock.api.aggregate;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Coding;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Names;
import java.util.ArrayList;
import java.util.List;

/** Which attributes of a type can be summed up. */
public final class Summaries {
    private Summaries() {}

    /** Whether a type's aggregate has a field for the attribute. */
    public static boolean isSummarized(Attribute attribute) {
        return attribute instanceof Attribute.Decimal
                || (attribute instanceof Attribute.Whole whole && (isSummed(whole) || isDated(whole)));
    }

    /** What the aggregate says of the attribute. */
    public static Object of(Aggregate aggregate, Attribute attribute) {
        if (attribute instanceof Attribute.Whole whole) {
            return Summary.of(aggregate, whole);
        }
        if (attribute instanceof Attribute.Decimal decimal) {
            return DecimalSummary.of(aggregate, decimal);
        }
        throw new IllegalArgumentException(attribute.name() + " cannot be summed up");
    }

    /** Amounts and counts can; flags, dates and enums cannot. */
    static boolean isSummed(Attribute.Whole attribute) {
        return attribute.coding() == Coding.AMOUNT || attribute.coding() == Coding.COUNT;
    }

    /** Dates have an earliest and a latest. */
    private static boolean isDated(Attribute.Whole attribute) {
        return attribute.coding() == Coding.DATE;
    }

    /** The amount that is meant when none is named. */
    static String main(EntityType type) {
        return amounts(type).stream().findFirst().orElse("");
    }

    /** The names of the amounts as enum constants. */
    static List<String> constants(EntityType type) {
        return amounts(type).stream().map(Names::constant).toList();
    }

    private static List<String> amounts(EntityType type) {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            if (attribute instanceof Attribute.Whole whole && isSummed(whole)) {
                names.add(attribute.name());
            }
        }
        return names;
    }
}
