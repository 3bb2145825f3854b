package dev.interlock.analysis.reference;

import dev.interlock.analysis.consolidation.Control;
import dev.interlock.analysis.consolidation.IntegratedOwnership;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Answer;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.CloseLink;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.IntegratedShare;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.NoAnswer;
import dev.interlock.analysis.consolidation.UltimateParents;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who owns and controls whom. */
final class Owners {
    private final Given given;
    private final Budget budget;
    private final Control control;

    Owners(Given given, Budget budget) {
        this.given = given;
        this.budget = budget;
        this.control = Control.of(given.view(), budget);
    }

    Owners with(String fact) {
        return new Owners(given.with(fact), budget);
    }

    String controlledBy(String controller) {
        List<String> controlled = control.jointVotes(Key.of(controller)).keySet().stream()
                .map(Key::text)
                .toList();
        return Words.list(byNumber(controlled).stream());
    }

    /** {@code null} where it is not controlled. */
    @Nullable
    Double jointShare(String controller, String organization) {
        return control.jointVotes(Key.of(controller)).get(Key.of(organization));
    }

    /** What one owns of another, by the answer about the other. */
    IntegratedShare share(String owner, String owned) {
        return answer(Key.of(owned)).owners().stream()
                .filter(share -> share.owner().equals(Key.of(owner)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(owner + " owns nothing of " + owned));
    }

    /** From one to the other, as the answers about all organizations list them. */
    Map<String, Double> closeLinks() {
        Texts slugs = control.view().graph().organizations().key();
        return IntStream.range(0, slugs.size())
                .mapToObj(row -> answer(Key.of(slugs.require(row))))
                .flatMap(answer -> answer.closeLinks().stream())
                .collect(Collectors.toMap(
                        link -> link.from() + "→" + link.to(), CloseLink::share, (one, same) -> one, TreeMap::new));
    }

    String ultimateParents(String organization) {
        return Words.list(
                Objects.requireNonNull(UltimateParents.of(control, budget).find(Key.of(organization)))
                        .parents()
                        .stream()
                        .map(parent -> (parent.circular() ? "circular " : "") + Words.way(parent.members().stream())));
    }

    private Answer answer(Key organization) {
        IntegratedOwnershipResult result = IntegratedOwnership.of(control).find(organization, budget);
        if (result instanceof NoAnswer none) {
            throw new IllegalStateException(none.message());
        }
        return (Answer) Objects.requireNonNull(result);
    }

    /** In the order of the numbers they are called by. */
    static TreeSet<String> byNumber(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>(Comparator.comparing(Integer::valueOf));
        sorted.addAll(names);
        return sorted;
    }
}
