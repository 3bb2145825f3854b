package dev.interlock.request;

import graphql.GraphQLError;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures documents. Costs one look at each node; what is in a fragment is measured once, however often it is spread.
 */
final class DocumentLimits {
    private static final Set<String> NOT_COUNTED = Set.of("edges", "node", "nodes");

    private final RequestLimits limits;

    DocumentLimits(RequestLimits limits) {
        this.limits = limits;
    }

    /** What is too much about a document; {@code null} where nothing is. */
    @Nullable
    GraphQLError exceededBy(Document document) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        int fragmentCount = 0;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.putIfAbsent(fragment.getName(), fragment);
            fragmentCount++;
        }
        if (fragmentCount > limits.fragments()) {
            return Refusal.tooMuch(
                    "TOO_MANY_FRAGMENTS",
                    "Too many fragments",
                    limits.fragments(),
                    fragmentCount,
                    "Write fewer fragments, or several documents.");
        }
        GraphQLError counted = counts(document);
        return counted == null ? operations(document, new Measured(fragments)) : counted;
    }

    private @Nullable GraphQLError counts(Document document) {
        int aliases = 0;
        int directives = 0;
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            aliases += node instanceof Field field && field.getAlias() != null ? 1 : 0;
            directives += node instanceof Directive ? 1 : 0;
            for (Node<?> child : node.getChildren()) {
                open.push(child);
            }
        }
        if (aliases > limits.aliases()) {
            return Refusal.tooMuch(
                    "TOO_MANY_ALIASES",
                    "Too many fields have an alias",
                    limits.aliases(),
                    aliases,
                    "Ask for many objects by nodes(ids:) or a filter instead of one alias for each.");
        }
        return directives <= limits.directives()
                ? null
                : Refusal.tooMuch(
                        "TOO_MANY_DIRECTIVES",
                        "Too many directives",
                        limits.directives(),
                        directives,
                        "Leave out the directives that change nothing.");
    }

    private @Nullable GraphQLError operations(Document document, Measured measured) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            boolean writes = operation.getOperation() == Operation.MUTATION;
            int roots = measured.fields(operation.getSelectionSet());
            int most = writes ? limits.mutations() : limits.rootFields();
            if (roots > most) {
                return Refusal.tooMuch(
                        writes ? "TOO_MANY_MUTATIONS" : "TOO_MANY_ROOT_FIELDS",
                        writes ? "Too many changes in one request" : "Too many fields at the root",
                        most,
                        roots,
                        "Send several requests.");
            }
            int depth = measured.depth(operation.getSelectionSet());
            if (depth > limits.depth()) {
                return Refusal.tooMuch(
                        "TOO_DEEP",
                        "Fields are nested too deep",
                        limits.depth(),
                        depth,
                        "Ask for what is further down by id in a second request.");
            }
        }
        return null;
    }

    /** Depths and numbers of fields, each fragment's once. A fragment inside itself counts nothing there. */
    private static final class Measured {
        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Integer> depths = new HashMap<>();
        private final Map<String, Integer> fields = new HashMap<>();
        private final Set<String> entered = new HashSet<>();

        Measured(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        int depth(@Nullable SelectionSet set) {
            int deepest = 0;
            for (Selection<?> selection : selections(set)) {
                deepest = Math.max(deepest, depth(selection));
            }
            return deepest;
        }

        private int depth(Selection<?> selection) {
            if (selection instanceof Field field) {
                boolean introspection = field.getName().startsWith("__");
                int own = NOT_COUNTED.contains(field.getName()) ? 0 : 1;
                return introspection ? 0 : own + depth(field.getSelectionSet());
            }
            if (selection instanceof InlineFragment inline) {
                return depth(inline.getSelectionSet());
            }
            return ofFragment((FragmentSpread) selection, depths, true);
        }

        int fields(@Nullable SelectionSet set) {
            int count = 0;
            for (Selection<?> selection : selections(set)) {
                count = saturated(count, fields(selection));
            }
            return count;
        }

        private int fields(Selection<?> selection) {
            if (selection instanceof Field) {
                return 1;
            }
            return selection instanceof InlineFragment inline
                    ? fields(inline.getSelectionSet())
                    : ofFragment((FragmentSpread) selection, fields, false);
        }

        private int ofFragment(FragmentSpread spread, Map<String, Integer> known, boolean depth) {
            String name = spread.getName();
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null || known.containsKey(name)) {
                return known.getOrDefault(name, 0);
            }
            if (!entered.add(name)) {
                return 0;
            }
            int measured = depth ? depth(fragment.getSelectionSet()) : fields(fragment.getSelectionSet());
            entered.remove(name);
            known.put(name, measured);
            return measured;
        }

        @SuppressWarnings("rawtypes")
        private static List<Selection> selections(@Nullable SelectionSet set) {
            return set == null ? List.of() : set.getSelections();
        }

        private static int saturated(int one, int other) {
            return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
        }
    }
}
