package dev.interlock.api.live;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * Watches a number about an organization; fires where it crosses a threshold, or changes at all where none is given.
 *
 * @param attribute of the organization, such as {@code totalRaisedUsd}
 */
record NumberWatch(
        EntityType type,
        String attribute,
        Key organization,
        @Nullable Double threshold) implements Watch {
    @Override
    public State look(GraphView view) {
        int row = view.graph().organizations().find(organization.text());
        if (row < 0 || !(type.attribute(attribute) instanceof Attribute.Whole whole)) {
            return State.ofNumber(null);
        }
        long value = whole.reader().read(view, row);
        return State.ofNumber(value == Longs.MISSING ? null : (double) value);
    }

    @Override
    public boolean fires(State before, State after) {
        Double was = before.value();
        Double is = after.value();
        if (threshold == null) {
            return was == null ? is != null : !was.equals(is);
        }
        return reaches(was) != reaches(is);
    }

    private boolean reaches(@Nullable Double value) {
        return value != null && threshold != null && value >= threshold;
    }
}
