package dev.interlock.analysis.reference;

import dev.interlock.analysis.circularity.Circularity;
import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.ElementaryCircuits;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who pays whom, and what goes round. */
final class Circulation {
    private static final Set<TieKind> PAYMENTS = Set.of(TieKind.SUPPLY);
    private static final int MOST_LISTED = 100;

    private final Given given;
    private final GraphView view;
    private final Budget budget;

    Circulation(Given given, Budget budget) {
        this.given = given;
        this.view = given.view();
        this.budget = budget;
    }

    /** What one of the lines says alone. */
    Circulation only(int line) {
        return new Circulation(given.only(line), budget);
    }

    Circularity measured() {
        return MoneyCirculation.of(Fold.none(view), CircularityQuery.DEFAULT, budget);
    }

    /** All circuits of payments, those of a payer to itself too, shortest first. */
    String circuits() {
        ViewHops hops = new ViewHops(view, PAYMENTS, true);
        List<List<String>> found = new ArrayList<>();
        ElementaryCircuits.forEach(
                hops,
                hop -> true,
                null,
                1,
                hops.nodes(),
                true,
                budget,
                (nodes, along, length) -> found.add(
                        IntStream.of(nodes).limit(length).mapToObj(this::slug).toList()));
        return Words.list(found.stream()
                .sorted(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
                .map(nodes -> Words.way(nodes.stream())));
    }

    /** In the order that moneyLoops has them. */
    String loops() {
        return Words.list(page(payments(MoneyLoopsQuery.LONGEST)).loops().stream()
                .map(loop -> Words.way(loop.organizations().stream())));
    }

    long loopCount(int maxLength) {
        return MoneyLoops.count(Fold.none(view), payments(maxLength), budget).loops();
    }

    int listed(int maxLength) {
        return page(payments(maxLength)).loops().size();
    }

    /** Of the one loop of capital and supply. */
    @Nullable
    Long bottleneck() {
        MoneyLoop loop = page(MoneyLoopsQuery.DEFAULT).loops().get(0);
        Usd least = loop.bottleneck();
        return least == null ? null : least.dollars();
    }

    private LoopPage page(MoneyLoopsQuery query) {
        return MoneyLoops.page(Fold.none(view), query, null, MOST_LISTED, budget);
    }

    private static MoneyLoopsQuery payments(int maxLength) {
        return MoneyLoopsQuery.DEFAULT.kinds(PAYMENTS).lengths(MoneyLoopsQuery.SHORTEST, maxLength);
    }

    private String slug(int node) {
        return view.graph().organizations().key().require(node);
    }
}
