package dev.interlock.api.measure;

import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.merger.MergerLoops;
import dev.interlock.api.traversal.LoopFields;
import dev.interlock.api.traversal.Shown;
import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops that a merger closes or takes inside, as the schema shows them. */
public record ShownMergerLoops(MergerLoops value, Shown shown) {
    public List<Loop> closed() {
        return value.closed().stream().map(loop -> new Loop(loop, shown)).toList();
    }

    public List<Loop> inside() {
        return value.inside().stream().map(loop -> new Loop(loop, shown)).toList();
    }

    public boolean moreClosed() {
        return value.moreClosed();
    }

    public boolean moreInside() {
        return value.moreInside();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    /** One of them. */
    public record Loop(MoneyLoop loop, Shown shown) implements LoopFields {}
}
