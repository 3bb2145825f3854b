package dev.interlock.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.entanglement.Entanglement;
import dev.interlock.analysis.entanglement.EntanglementQuery;
import dev.interlock.analysis.entanglement.Entanglements;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.model.Trust;
import dev.interlock.model.Usd;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.reading.PathReading;
import dev.interlock.traversal.reading.ViewReading;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand. A chip maker's arm funds a lab and holds a tenth of it; the lab is taken over by a rocket maker, which
 * a person controls, on 1 March; the rocket maker buys chips. Two shells own each other and most of a venture whose row
 * names the rocket maker. Of a disputed company two are told to hold the most.
 */
class ConsolidatedGroupsTest {
    private static final Graph GRAPH = TableGraph.of(new Tables(Map.of(
            "organizations",
            List.of(
                    organization("chips", "COMPANY", ""),
                    organization("chips-arm", "FUND", "chips"),
                    organization("disputed", "COMPANY", ""),
                    organization("lab", "COMPANY", ""),
                    organization("magnate", "PERSON", ""),
                    organization("rockets", "COMPANY", ""),
                    organization("shell-a", "COMPANY", ""),
                    organization("shell-b", "COMPANY", ""),
                    organization("venture", "COMPANY", "rockets")),
            "funding_rounds",
            List.of(Row.of("id", "lab-a", "organization_id", "lab", "announced_on", "2025-01-10", "status", "CLOSED")),
            "participations",
            List.of(
                    Row.of("round_id", "lab-a", "investor_id", "chips-arm", "amount_usd", "5", "lead", "false"),
                    Row.of("round_id", "lab-a", "investor_id", "rockets", "amount_usd", "3", "lead", "false")),
            "stakes",
            List.of(
                    stake("chips-arm", "lab", "10", "2025-04-01"),
                    stake("chips", "disputed", "60", "2025-01-01"),
                    stake("shell-a", "disputed", "60", "2025-02-01"),
                    stake("magnate", "rockets", "60", "2025-01-01"),
                    stake("shell-a", "shell-b", "60", "2025-01-01"),
                    stake("shell-b", "shell-a", "60", "2025-01-01"),
                    stake("shell-a", "venture", "51", "2025-01-01"),
                    stake("rockets", "venture", "49", "2025-01-01")),
            "supply_agreements",
            List.of(
                    supply("s1", "chips", "rockets", "8"),
                    supply("s2", "chips", "lab", ""),
                    supply("s3", "lab", "rockets", "4")),
            "acquisitions",
            List.of(Row.of(
                    "id", "takeover",
                    "acquirer_id", "rockets",
                    "target_id", "lab",
                    "kind", "ACQUISITION",
                    "announced_on", "2025-03-01",
                    "closed_on", "2025-03-01",
                    "status", "CLOSED")))));

    @Test
    void aLoopOfMembersIsOneOfGroups() {
        assertThat(loops(Fold.none(view(null)))).isEmpty();
        assertThat(loops(fold("2025-02-01"))).as("before the takeover").containsExactly("?5 chips lab");
        assertThat(loops(fold(null))).containsExactly("5 chips rockets");
        MoneyLoop loop = page(fold(null)).get(0);
        assertThat(loop.hops().get(0).facts())
                .extracting(fact -> fact.key().text())
                .containsExactly("lab-a:chips-arm", "chips-arm:lab:2025-04-01");
        assertThat(loop.hops().get(1).facts())
                .extracting(fact -> fact.key().text())
                .containsExactly("s1", "s2");
        assertThat(loop.hops().get(1).money()).isEqualTo(Usd.of(8));
    }

    @Test
    void whatGoesRoundInsideAGroupDoesNotCount() {
        assertThat(circulating(Fold.none(view(null)))).isEqualTo("20 of 3 0 round");
        // 5 to the group, 8 back; the 3 and the 4 inside it vanish.
        assertThat(circulating(fold(null))).isEqualTo("13 of 2 5 round");
    }

    @Test
    void entanglementIsThatOfTheGroups() {
        Entanglement pair = Objects.requireNonNull(Entanglements.between(
                fold(null), Key.of("chips-arm"), Key.of("lab"), EntanglementQuery.DEFAULT, Budget.unlimited()));
        assertThat(pair.supplier() + " " + pair.customer()).isEqualTo("chips rockets");
        assertThat(pair.invested().amount()).isEqualTo(Usd.of(5));
        assertThat(pair.purchases().amount()).isEqualTo(Usd.of(8));
        assertThat(pair.overall().roundTrip().value()).isEqualTo(5 / 8.);
    }

    @Test
    void ringsAreFoldedAndFlaggedSharedOnesStandAlone() {
        Groups groups = Groups.of(view(null), Budget.unlimited());
        assertThat(group(groups, "shell-b")).isEqualTo("shell-a [shell-a, shell-b, venture] ring");
        assertThat(group(groups, "lab")).isEqualTo("rockets [lab, rockets] under [magnate]");
        assertThat(group(groups, "disputed")).isEqualTo("disputed [disputed] shared");
        assertThat(group(groups, "magnate")).isEqualTo("magnate [magnate]");
    }

    @Test
    void stakesInMembersAreReadAsPartsNotAsPercentOfTheParent() {
        Fold fold = fold(null);
        FactHops hops = fold.hops(EnumSet.of(TieKind.STAKE), true);
        PathQuery query = PathQuery.shortest(
                GRAPH.organizations().find("chips"), GRAPH.organizations().find("rockets"), Direction.MONEY, 2);
        Path path = Objects.requireNonNull(
                KShortestPaths.of(hops, query, Budget.unlimited()).next());
        assertThat(PathReading.ENGLISH.sentence(new ViewReading(hops).steps(path)))
                .isEqualTo("chips holds a part of rockets (stake, April 2025).");
        assertThat(PathReading.GERMAN.sentence(new ViewReading(hops).steps(path)))
                .startsWith("chips hält Anteile an rockets (");
    }

    private static GraphView view(@Nullable String asOf) {
        return new GraphView(GRAPH, new ViewSpec(asOf == null ? null : LocalDate.parse(asOf), Trust.DEFAULT));
    }

    private static Fold fold(@Nullable String asOf) {
        GraphView view = view(asOf);
        return Fold.of(view, Groups.of(view, Budget.unlimited()).representatives());
    }

    private static List<MoneyLoop> page(Fold fold) {
        return MoneyLoops.page(fold, MoneyLoopsQuery.DEFAULT, null, 10, Budget.unlimited())
                .loops();
    }

    private static List<String> loops(Fold fold) {
        return page(fold).stream()
                .map(loop -> (loop.hasUnknownHop() ? "?" : "")
                        + Objects.requireNonNull(loop.bottleneck()).dollars() + " "
                        + loop.organizations().stream().map(Key::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String circulating(Fold fold) {
        var found = MoneyCirculation.of(fold, CircularityQuery.DEFAULT, Budget.unlimited());
        return found.totalUsd() + " of " + found.knownHops() + " " + found.goingRoundUsd() + " round";
    }

    private static String group(Groups groups, String slug) {
        var group = Objects.requireNonNull(groups.find(Key.of(slug)));
        return group.name() + " " + group.members() + (group.circular() ? " ring" : "")
                + (group.shared() ? " shared" : "")
                + (group.persons().isEmpty() ? "" : " under " + group.persons());
    }

    private static Row organization(String slug, String kind, String parent) {
        return Row.of("id", slug, "name", slug, "kind", kind, "listed", "false", "parent_id", parent);
    }

    private static Row stake(String holder, String organization, String percent, String day) {
        return Row.of(
                "holder_id", holder,
                "organization_id", organization,
                "percent", percent,
                "basis", "HELD",
                "as_of", day,
                "status", "CLOSED");
    }

    private static Row supply(String id, String supplier, String customer, String value) {
        return Row.of(
                "id", id,
                "supplier_id", supplier,
                "customer_id", customer,
                "product", "GPU",
                "value_usd", value,
                "announced_on", "2025-01-20",
                "status", "CLOSED");
    }
}
