package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.Group;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.consolidation.IntegratedOwnership;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult;
import dev.interlock.analysis.consolidation.OwnershipHistory;
import dev.interlock.analysis.consolidation.OwnershipHistoryResult;
import dev.interlock.analysis.consolidation.UltimateParentage;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.MayBeCut;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.api.page.ListPage;
import dev.interlock.api.page.PageRequest;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.PageArguments;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code consolidation}. Each part is worked out only when it is asked for. */
@Component
class ConsolidationField {
    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;
    private final Folds folds;

    ConsolidationField(Catalogue catalogue, Lookup lookup, Budgets budgets, Folds folds) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    Consolidation of(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        return lookup.organization(view, Arguments.text(environment, "organization"))
                .map(row -> new Consolidation(
                        row, budgets.of(environment), folds.groups(environment, view), new Shown(catalogue, view)))
                .orElse(null);
    }

    ShownGroup group(DataFetchingEnvironment environment) {
        Consolidation asked = source(environment);
        return new ShownGroup(Objects.requireNonNull(asked.groups.find(asked.key())), asked.shown);
    }

    /** Groups of more than one, and those that stand alone because several control them. */
    GroupConnection groups(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Groups groups = folds.groups(environment, view);
        Shown shown = new Shown(catalogue, view);
        List<ShownGroup> all = Stream.concat(
                        groups.list().stream(),
                        groups.shared().stream()
                                .map(shared -> Objects.requireNonNull(groups.find(shared.organization()))))
                .sorted(Comparator.comparing(Group::name))
                .map(group -> new ShownGroup(group, shown))
                .toList();
        ListPage<ShownGroup> page = ListPage.of(
                "controlGroups",
                all,
                PageArguments.read(environment),
                group -> group.value().name().text());
        return new GroupConnection(page.items(), page.pageInfo(), all.size(), groups.cut());
    }

    ShownParentage ultimateParents(DataFetchingEnvironment environment) {
        Consolidation asked = source(environment);
        UltimateParentage found =
                Objects.requireNonNull(asked.groups.ultimateParents().find(asked.key()));
        return new ShownParentage(found, asked.shown);
    }

    ShownHistory history(DataFetchingEnvironment environment) {
        Consolidation asked = source(environment);
        OwnershipHistoryResult found =
                Objects.requireNonNull(OwnershipHistory.find(asked.organization.view(), asked.key(), asked.budget));
        return new ShownHistory(found, asked.shown);
    }

    Object integratedOwnership(DataFetchingEnvironment environment) {
        Consolidation asked = source(environment);
        IntegratedOwnershipResult found = Objects.requireNonNull(
                IntegratedOwnership.of(asked.groups.control()).find(asked.key(), asked.budget));
        return found instanceof IntegratedOwnershipResult.Answer answer
                ? new OwnershipAnswer(answer, asked.shown)
                : new NoOwnershipAnswer((IntegratedOwnershipResult.NoAnswer) found, asked.shown);
    }

    Connection rounds(DataFetchingEnvironment environment) {
        return page(environment, catalogue.round(), Graph.Indexes::roundsByOrganization);
    }

    Connection supplyReceived(DataFetchingEnvironment environment) {
        return page(environment, catalogue.supply(), Graph.Indexes::supplyByCustomer);
    }

    Connection creditReceived(DataFetchingEnvironment environment) {
        return page(environment, catalogue.credit(), Graph.Indexes::creditByRecipient);
    }

    private static Connection page(
            DataFetchingEnvironment environment, EntityType type, Function<Graph.Indexes, Index> index) {
        ShownGroup group = Objects.requireNonNull(environment.getSource());
        PageRequest request =
                new PageRequest(environment.getArgument("first"), environment.getArgument("after"), null, null);
        return group.shown().page(type, index, group.value().members(), request);
    }

    private static Consolidation source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** The organization asked for, and the groups of its view. */
    record Consolidation(Row organization, Budget budget, Groups groups, Shown shown) {
        Key key() {
            return Key.of(organization.key());
        }
    }

    /** A page of groups. */
    public record GroupConnection(
            List<ListPage.Item<ShownGroup>> items,
            PageInfo pageInfo,
            int totalCount,
            @Nullable Cut cut) implements MayBeCut {
        public List<GroupEdge> edges() {
            return items.stream()
                    .map(item -> new GroupEdge(item.cursor(), item.value()))
                    .toList();
        }

        public List<ShownGroup> nodes() {
            return items.stream().map(ListPage.Item::value).toList();
        }

        @Override
        public boolean complete() {
            return cut == null;
        }
    }

    /** One group and its place. */
    public record GroupEdge(String cursor, ShownGroup node) {}

    /** Who stands at the top. */
    public record ShownParentage(UltimateParentage value, Shown shown) {
        public List<Controls.Parent> parents() {
            return Controls.parents(shown, value.parents());
        }

        public List<Row> persons() {
            return shown.organizations(value.persons());
        }

        public List<Controls.Relation> relations() {
            return Controls.relations(shown, value.relations());
        }

        public boolean complete() {
            return value.isComplete();
        }

        public Shown.ShownExplanation explain() {
            return shown.explained(value.explanation(), value.facts());
        }
    }

    /** How an organization came under its roof. */
    public record ShownHistory(OwnershipHistoryResult value, Shown shown) {
        public List<Controls.Parent> start() {
            return Controls.parents(shown, value.start());
        }

        public List<ControlStep> steps() {
            return value.steps().stream()
                    .map(step -> new ControlStep(step, shown))
                    .toList();
        }

        public List<ControlStep.Movement> movements() {
            return value.arrivals().stream()
                    .map(movement -> ControlStep.movement(movement, shown))
                    .toList();
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public Shown.ShownExplanation explain() {
            return shown.explained(value.explanation(), value.facts());
        }
    }

    /** Who owns how much. */
    public record OwnershipAnswer(IntegratedOwnershipResult.Answer value, Shown shown) {
        public List<Share> owners() {
            return shares(value.owners());
        }

        public List<Share> owned() {
            return shares(value.owned());
        }

        public List<Link> closeLinks() {
            return value.closeLinks().stream()
                    .map(link -> new Link(shown.organization(link.from()), shown.organization(link.to()), link.share()))
                    .toList();
        }

        public List<Row> unknown() {
            return shown.rows(shown.catalogue().acquisition(), value.unknown());
        }

        public List<Row> oversold() {
            return shown.organizations(value.oversold());
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public Shown.ShownExplanation explain() {
            return shown.explained(value.explanation(), value.facts());
        }

        private List<Share> shares(List<IntegratedOwnershipResult.IntegratedShare> shares) {
            return shares.stream()
                    .map(share -> new Share(
                            shown.organization(share.owner()),
                            shown.organization(share.owned()),
                            share.direct(),
                            share.integrated(),
                            share.corrected(),
                            share.dependency(),
                            share.votes(),
                            share.jointVotes(),
                            share.controls()))
                    .toList();
        }
    }

    /** Why there is no answer. */
    public record NoOwnershipAnswer(IntegratedOwnershipResult.NoAnswer value, Shown shown) {
        public IntegratedOwnershipResult.Reason reason() {
            return value.reason();
        }

        public List<Row> group() {
            return shown.organizations(value.group());
        }

        public String message() {
            return value.message();
        }
    }

    /** What one organization owns of another. */
    public record Share(
            Row owner,
            Row owned,
            double direct,
            double integrated,
            double corrected,
            double dependency,
            double votes,
            double jointVotes,
            boolean controls) {}

    /** Two organizations that are closely linked. */
    public record Link(Row from, Row to, double share) {}
}
