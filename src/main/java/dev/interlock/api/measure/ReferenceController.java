package dev.interlock.api.measure;

import dev.interlock.analysis.reference.ReferenceCase;
import dev.interlock.analysis.reference.ReferenceCases;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Budgets;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code referenceChecks}: computes them anew each time, under one budget. */
@Controller
class ReferenceController {
    private final Budgets budgets;

    ReferenceController(Budgets budgets) {
        this.budgets = budgets;
    }

    @QueryMapping
    ShownReferenceChecks referenceChecks(@Argument @Nullable List<String> ids, DataFetchingEnvironment environment) {
        List<ReferenceCase<?>> cases = ids == null ? ReferenceCases.list() : named(ids);
        return ShownReferenceChecks.of(ReferenceCases.check(cases, budgets.of(environment)));
    }

    private static List<ReferenceCase<?>> named(List<String> ids) {
        if (ids.isEmpty()) {
            throw new BadArgument("ids", "[]", "No reference check is named", "Leave ids out for all of them.");
        }
        for (String id : ids) {
            if (ReferenceCases.find(id).isEmpty()) {
                throw new BadArgument("ids", id, "No reference check is called so", "Give " + range() + ".");
            }
        }
        TreeSet<String> wanted = new TreeSet<>(ids);
        return ReferenceCases.list().stream()
                .filter(one -> wanted.contains(one.heading().id()))
                .toList();
    }

    private static String range() {
        List<ReferenceCase<?>> all = ReferenceCases.list();
        return all.get(0).heading().id() + " to "
                + all.get(all.size() - 1).heading().id();
    }
}
