package dev.interlock.traversal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Product;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.TimeOrder;
import dev.interlock.traversal.ViewHops;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewReadingTest {
    private final Graph graph = new GraphBuilder()
            .add(organization("coreweave", "CoreWeave"))
            .add(organization("nvidia", "Nvidia"))
            .add(organization("openai", "OpenAI"))
            .add(organization("windsurf", "Windsurf"))
            .add(round("coreweave-2023", Usd.of(100_000_000), LocalDate.of(2023, 4, 20)))
            .add(round("coreweave-2026", Usd.of(2_000_000_000), LocalDate.of(2026, 1, 26)))
            .add(new Participation(Key.of("coreweave-2023"), Key.of("nvidia"), false, null, List.of()))
            .add(new Participation(Key.of("coreweave-2026"), Key.of("nvidia"), true, Usd.of(2_000_000_000), List.of()))
            .add(new SupplyAgreement(
                    Key.of("cloud"),
                    Key.of("coreweave"),
                    Key.of("openai"),
                    Product.CLOUD,
                    Usd.of(11_900_000_000L),
                    null,
                    LocalDate.of(2025, 3, 10),
                    null,
                    null,
                    Status.COMMITTED,
                    null,
                    List.of(),
                    null))
            .add(new Acquisition(
                    Key.of("takeover"),
                    Key.of("openai"),
                    Key.of("windsurf"),
                    AcquisitionKind.ACQUISITION,
                    null,
                    LocalDate.of(2025, 5, 6),
                    LocalDate.of(2025, 7, 1),
                    Status.CLOSED,
                    List.of(),
                    null))
            .build(1);

    @Test
    void readsThePathOverAllItsFacts() {
        assertThat(sentence(TimeOrder.ANY, null))
                .isEqualTo("Nvidia invested in CoreWeave (funding, 2 deals, an estimated $2.1 billion, April 2023 to "
                        + "January 2026), which sells cloud to OpenAI (supply, committed, $11.9 billion, March 2025), "
                        + "which acquired Windsurf (acquisition, amount unknown, July 2025).");
    }

    @Test
    void readsAnOrderedWalkOverTheFactsUsed() {
        assertThat(sentence(TimeOrder.STRICT, null))
                .isEqualTo(
                        "Nvidia invested in CoreWeave (funding, an estimated $100 million, April 2023), which sells cloud "
                                + "to OpenAI (supply, committed, $11.9 billion, March 2025), which acquired Windsurf (acquisition, "
                                + "amount unknown, July 2025).");
    }

    @Test
    void aTakeoverNotClosedAtTheDateIsDatedByItsAnnouncement() {
        assertThat(sentence(TimeOrder.ANY, LocalDate.of(2025, 6, 1)))
                .endsWith("(acquisition, amount unknown, May 2025).");
    }

    private String sentence(TimeOrder order, @Nullable LocalDate asOf) {
        ViewHops hops = new ViewHops(
                new GraphView(graph, new ViewSpec(asOf, ViewSpec.DEFAULT.trust())), EnumSet.allOf(TieKind.class), true);
        PathQuery query = PathQuery.shortest(1, 3, Direction.ANY, 4).withOrder(order);
        Path path = KShortestPaths.of(hops, query, Budget.unlimited()).next();
        assertThat(path).isNotNull();
        return PathReading.ENGLISH.sentence(new ViewReading(hops).steps(path));
    }

    private static Organization organization(String slug, String name) {
        return new Organization(
                Key.of(slug), name, List.of(), OrganizationKind.COMPANY, null, null, null, null, false, null, null);
    }

    private static FundingRound round(String key, Usd amount, LocalDate day) {
        return new FundingRound(
                Key.of(key),
                Key.of("coreweave"),
                null,
                amount,
                null,
                day,
                Status.CLOSED,
                null,
                List.of(),
                List.of(),
                null);
    }
}
