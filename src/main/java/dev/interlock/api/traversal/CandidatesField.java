package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.screen.Candidate;
import dev.interlock.analysis.screen.Candidates;
import dev.interlock.analysis.screen.CandidatesQuery;
import dev.interlock.analysis.screen.CandidatesQuery.Sought;
import dev.interlock.analysis.screen.RankedCandidate;
import dev.interlock.analysis.screen.Weights;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.api.page.ListPage;
import dev.interlock.api.wiring.PageArguments;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code consolidationCandidates}. */
@Component
class CandidatesField {
    private final Budgets budgets;
    private final Folds folds;

    CandidatesField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    CandidateConnection find(DataFetchingEnvironment environment) {
        String argument = given(environment);
        Weights weights = weights(environment.getArgument("weights"));
        Asked asked = folds.asked(environment);
        Optional<Row> given = asked.find(Arguments.text(environment, argument));
        if (given.isEmpty()) {
            return null;
        }
        Sought sought = argument.equals("target") ? Sought.ACQUIRERS : Sought.TARGETS;
        Key organization = Key.of(given.get().key());
        Candidates found = candidates(environment, asked, new CandidatesQuery(organization, sought, weights), argument);
        ListPage<RankedCandidate> page = ListPage.of(
                "consolidationCandidates:" + argument + ":" + organization,
                found.ranked(),
                PageArguments.read(environment),
                rank -> rank.organization().text());
        return connection(asked, found, page);
    }

    private Candidates candidates(
            DataFetchingEnvironment environment, Asked asked, CandidatesQuery query, String argument) {
        Groups groups = folds.completeGroups(environment, asked.view());
        try {
            return Candidates.of(asked.fold(), groups::representative, query, budgets.of(environment));
        } catch (InvalidValue impossible) {
            throw new BadArgument(
                    argument,
                    query.organization(),
                    String.valueOf(impossible.getMessage()),
                    "Name a company that could be part of a takeover.");
        }
    }

    private static CandidateConnection connection(Asked asked, Candidates found, ListPage<RankedCandidate> page) {
        List<Candidate> candidates =
                found.candidates(page.items().stream().map(ListPage.Item::value).toList());
        List<CandidateEdge> edges = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            edges.add(new CandidateEdge(page.items().get(i).cursor(), new ShownCandidate(candidates.get(i), asked)));
        }
        return new CandidateConnection(edges, page.pageInfo(), found.ranked().size(), found.cut(), asked.named());
    }

    private static String given(DataFetchingEnvironment environment) {
        String target = environment.getArgument("target");
        String acquirer = environment.getArgument("acquirer");
        if ((target == null) == (acquirer == null)) {
            throw new BadArgument(
                    target == null ? "target" : "acquirer",
                    acquirer,
                    target == null ? "Neither target nor acquirer is given" : "Both target and acquirer are given",
                    "Give target to see who might take it over, or acquirer to see whom it might take over.");
        }
        return target == null ? "acquirer" : "target";
    }

    private static Weights weights(@Nullable Map<String, Object> said) {
        if (said == null) {
            return Weights.DEFAULT;
        }
        try {
            return new Weights(
                    weight(said, "stake"),
                    weight(said, "supply"),
                    weight(said, "sharedInvestors"),
                    weight(said, "sharedSuppliers"),
                    weight(said, "layerFit"),
                    weight(said, "earlierDeals"));
        } catch (InvalidValue wrong) {
            throw new BadArgument(
                    "weights", said, String.valueOf(wrong.getMessage()), "Give numbers of 0 or more, one above 0.");
        }
    }

    private static double weight(Map<String, Object> said, String name) {
        return ((Number) Objects.requireNonNull(said.get(name))).doubleValue();
    }

    /** A page of candidates. */
    public record CandidateConnection(
            List<CandidateEdge> edges,
            PageInfo pageInfo,
            int totalCount,
            @Nullable Cut cut,
            List<Asked.NamedGroup> groups) {
        public List<ShownCandidate> nodes() {
            return edges.stream().map(CandidateEdge::node).toList();
        }

        public boolean complete() {
            return cut == null;
        }
    }

    /** One candidate and its place. */
    public record CandidateEdge(String cursor, ShownCandidate node) {}
}
