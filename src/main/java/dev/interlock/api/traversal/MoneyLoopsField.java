package dev.interlock.api.traversal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.analysis.circularity.LoopCount;
import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.LoopPlace;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.catalogue.MayBeCut;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.Fold;
import graphql.schema.DataFetchingEnvironment;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code moneyLoops}. */
@Component
public class MoneyLoopsField {
    private static final int MAX_FIRST = 100;

    private final Budgets budgets;
    private final Folds folds;

    MoneyLoopsField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    LoopConnection find(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        MoneyLoopsQuery query = query(environment, asked);
        int first = Arguments.number(environment, "first", 1, MAX_FIRST);
        LoopPlace after = after(environment);
        LoopPage page = MoneyLoops.page(asked.fold(), query, after, first, budgets.of(environment));
        List<LoopEdge> edges = page.loops().stream()
                .map(loop -> new LoopEdge(cursor(loop.place()), new ShownLoop(loop, asked, query)))
                .toList();
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        String end = page.next() == null
                ? (edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor())
                : cursor(page.next());
        boolean moved = !edges.isEmpty() || !Objects.equals(page.next(), after);
        boolean more = page.hasMore() || Budgets.goesOn(page.cut(), moved);
        PageInfo pageInfo = new PageInfo(more, after != null, start, end);
        return new LoopConnection(
                edges, pageInfo, page.cut(), asked.named(), () -> total(asked.fold(), query, budgets.of(environment)));
    }

    LoopTotal total(DataFetchingEnvironment environment) {
        LoopConnection connection = Objects.requireNonNull(environment.getSource());
        return connection.total().get();
    }

    String reading(DataFetchingEnvironment environment) {
        ShownLoop loop = Objects.requireNonNull(environment.getSource());
        return loop.reading(Arguments.text(environment, "language"));
    }

    private static LoopTotal total(Fold fold, MoneyLoopsQuery query, Budget budget) {
        LoopCount count = MoneyLoops.count(fold, query, budget);
        return new LoopTotal(count.loops(), count.cut() == null);
    }

    private MoneyLoopsQuery query(DataFetchingEnvironment environment, Asked asked) {
        int least = Arguments.number(environment, "minLength", MoneyLoopsQuery.SHORTEST, MoneyLoopsQuery.LONGEST);
        int most = Arguments.number(environment, "maxLength", MoneyLoopsQuery.SHORTEST, MoneyLoopsQuery.LONGEST);
        if (least > most) {
            throw new BadArgument(
                    "minLength", least, "minLength is more than maxLength", "Give minLength of at most " + most + ".");
        }
        return new MoneyLoopsQuery(
                through(environment, asked),
                Arguments.kinds(environment, "kinds"),
                least,
                most,
                bottleneck(environment.getArgument("minBottleneckUsd")),
                Arguments.estimates(environment));
    }

    private @Nullable Key through(DataFetchingEnvironment environment, Asked asked) {
        String name = environment.getArgument("through");
        return name == null ? null : Key.of(asked.require("through", name).key());
    }

    private static @Nullable Usd bottleneck(@Nullable Long dollars) {
        try {
            return dollars == null ? null : Usd.of(dollars);
        } catch (InvalidValue wrong) {
            throw new BadArgument(
                    "minBottleneckUsd", dollars, String.valueOf(wrong.getMessage()), "Give whole US dollars.");
        }
    }

    private static @Nullable LoopPlace after(DataFetchingEnvironment environment) {
        String cursor = environment.getArgument("after");
        if (cursor == null) {
            return null;
        }
        try {
            return LoopPlace.parse(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            throw new BadArgument(
                    "after", cursor, "This is no cursor of a list of loops", "Take cursors from the same field.");
        }
    }

    private static String cursor(LoopPlace place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.text().getBytes(UTF_8));
    }

    /** A page of loops; counting all of them is left until somebody asks. */
    public record LoopConnection(
            List<LoopEdge> edges,
            PageInfo pageInfo,
            @Nullable Cut cut,
            List<Asked.NamedGroup> groups,
            Supplier<LoopTotal> total)
            implements MayBeCut {
        public List<ShownLoop> nodes() {
            return edges.stream().map(LoopEdge::node).toList();
        }

        @Override
        public boolean complete() {
            return cut == null;
        }
    }

    /** One loop and its place. */
    public record LoopEdge(String cursor, ShownLoop node) {}

    /** How many loops there are. */
    public record LoopTotal(long count, boolean complete) {}

    /** A loop as the schema shows it. */
    public record ShownLoop(MoneyLoop loop, Asked asked, MoneyLoopsQuery query) implements LoopFields {
        @Override
        public Shown shown() {
            return asked.shown();
        }

        String reading(String language) {
            return LoopReading.of(asked.fold(), query, loop, language);
        }

        @Override
        public Shown.ShownExplanation explain() {
            Explanation explanation = asked.explained(loop.explain(), loop.organizations().stream());
            return asked.shown().explanation(explanation, loop.hops().stream().flatMap(hop -> hop.facts().stream()));
        }
    }
}
