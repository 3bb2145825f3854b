package dev.interlock.api.catalogue;

import static dev.interlock.api.catalogue.Read.constant;
import static dev.interlock.api.catalogue.Read.count;
import static dev.interlock.api.catalogue.Read.dollars;
import static dev.interlock.api.catalogue.Read.flag;
import static dev.interlock.api.catalogue.Read.indexed;
import static dev.interlock.api.catalogue.Read.text;
import static dev.interlock.api.catalogue.Read.texts;
import static dev.interlock.api.catalogue.Read.year;

import dev.interlock.graph.Exposure;
import dev.interlock.graph.Graph.Indexes;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Country;
import dev.interlock.model.Layer;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Region;
import java.util.List;

/** What can be asked of organizations. */
final class OrganizationFields {
    private OrganizationFields() {}

    static void describe(Catalogue catalogue) {
        EntityType type = catalogue.organization();
        describeItself(type);
        describeSums(type);
        describeFacts(catalogue, type);
        describeCounterparties(catalogue, type);
        type.with(
                new ToOne(
                        "parent",
                        catalogue::organization,
                        (view, row) -> view.graph().parent(row)),
                new ToOne(
                        "latestFinancials",
                        catalogue::financials,
                        (view, row) -> view.profile().latestFinancials(row)));
        type.with(Groupings.traits("", (view, row) -> row));
        type.with(Groupings.texts("ROLE", OrganizationFields::roles));
    }

    private static void describeItself(EntityType type) {
        type.with(
                text("slug", g -> g.organizations().key()),
                text("name", g -> g.organizations().name()),
                texts("aliases", g -> g.organizations().aliases()),
                constant("kind", OrganizationKind.class, g -> g.organizations().kind()),
                constant("layer", Layer.class, g -> g.organizations().layer()),
                text("sector", g -> g.organizations().sector()),
                text("country", g -> g.organizations().country()),
                constant("region", Region.class, OrganizationFields::region),
                new Attribute.Many("regions", OrganizationFields::regions),
                year("founded", g -> g.organizations().founded()),
                flag("listed", g -> g.organizations().listed()),
                text("website", g -> g.organizations().website()),
                new Attribute.Many("roles", OrganizationFields::roles));
    }

    private static void describeSums(EntityType type) {
        type.with(
                dollars("totalRaisedUsd", (view, row) -> view.profile().totalRaised(row)),
                dollars("totalInvestedUsd", (view, row) -> view.profile().totalInvested(row)),
                dollars("latestValuationUsd", OrganizationFields::latestValuation),
                counted("roundsRaisedCount", type, "roundsRaised"),
                counted("participationsCount", type, "participations"),
                counted("investorsCount", type, "investors"),
                counted("portfolioCount", type, "portfolio"),
                counted("suppliersCount", type, "suppliers"),
                counted("customersCount", type, "customers"));
    }

    private static void describeFacts(Catalogue catalogue, EntityType type) {
        type.with(
                indexed("subsidiaries", catalogue::organization, Indexes::subsidiaries),
                indexed("roundsRaised", catalogue::round, Indexes::roundsByOrganization),
                indexed("participations", catalogue::participation, Indexes::participationsByInvestor),
                indexed("stakesHeld", catalogue::stake, Indexes::stakesByHolder),
                indexed("stakesHeldByOthers", catalogue::stake, Indexes::stakesByOrganization),
                indexed("supplyProvided", catalogue::supply, Indexes::supplyBySupplier),
                indexed("supplyReceived", catalogue::supply, Indexes::supplyByCustomer),
                indexed("creditProvided", catalogue::credit, Indexes::creditByProvider),
                indexed("creditReceived", catalogue::credit, Indexes::creditByRecipient),
                indexed("acquisitionsMade", catalogue::acquisition, Indexes::acquisitionsByAcquirer),
                indexed("acquisitionsSuffered", catalogue::acquisition, Indexes::acquisitionsByTarget),
                indexed("financials", catalogue::financials, Indexes::financialsByOrganization),
                ToMany.touches(
                        "regulations",
                        catalogue::regulation,
                        (view, row) -> Exposure.of(view).regulations(row)),
                ToMany.touches(
                        "possibleRegulations",
                        catalogue::regulation,
                        (view, row) -> Exposure.of(view).possibleRegulations(row)),
                ToMany.connection(
                        "sources", catalogue::source, (view, row) -> OrganizationSources.of(catalogue, view, row)));
    }

    private static void describeCounterparties(Catalogue catalogue, EntityType type) {
        type.with(
                ToMany.connected(
                        "investors",
                        catalogue::organization,
                        (view, row) -> view.profile().investors(row),
                        (view, from, to) -> Between.investments(catalogue, view, to, from)),
                ToMany.connected(
                        "portfolio",
                        catalogue::organization,
                        (view, row) -> view.profile().portfolio(row),
                        (view, from, to) -> Between.investments(catalogue, view, from, to)),
                ToMany.connected(
                        "suppliers",
                        catalogue::organization,
                        (view, row) -> view.profile().suppliers(row),
                        (view, from, to) -> Between.supply(catalogue, view, to, from)),
                ToMany.connected(
                        "customers",
                        catalogue::organization,
                        (view, row) -> view.profile().customers(row),
                        (view, from, to) -> Between.supply(catalogue, view, from, to)),
                ToMany.connected(
                        "lenders",
                        catalogue::organization,
                        (view, row) -> view.profile().lenders(row),
                        (view, from, to) -> Between.loans(catalogue, view, to, from)),
                ToMany.connected(
                        "borrowers",
                        catalogue::organization,
                        (view, row) -> view.profile().borrowers(row),
                        (view, from, to) -> Between.loans(catalogue, view, from, to)));
    }

    private static Attribute counted(String name, EntityType type, String list) {
        return count(name, (view, row) -> {
            ToMany counted = type.list(list);
            return counted == null ? 0 : counted.reader().read(view, row).length;
        });
    }

    private static long latestValuation(GraphView view, int row) {
        Valuation valuation = view.profile().latestValuation(row);
        return valuation == null ? Longs.MISSING : valuation.amountUsd();
    }

    private static long region(GraphView view, int row) {
        String country = view.graph().organizations().country().get(row);
        return country == null ? Longs.MISSING : Country.of(country).region().ordinal();
    }

    private static List<String> regions(GraphView view, int row) {
        String country = view.graph().organizations().country().get(row);
        return country == null
                ? List.of()
                : Country.of(country).regions().stream().map(Region::name).toList();
    }

    private static List<String> roles(GraphView view, int row) {
        return view.profile().roles(row).stream().map(Enum::name).toList();
    }
}
