package dev.interlock.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.snapshot.Snapshots;
import dev.interlock.testing.ShippedFactsTest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** The documented statements and the service give the same on the facts that are shipped. */
@ShippedFactsTest
class ShippedTwinsTest {
    private static final Set<TieKind> ALL = EnumSet.allOf(TieKind.class);
    private static final Set<TieKind> MONEY = EnumSet.complementOf(EnumSet.of(TieKind.CONTROL));
    private static final List<String> ENDS =
            List.of("nvidia", "openai", "microsoft", "anthropic", "coreweave", "spacex", "softbank", "mistral-ai");

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Driver driver;

    static Stream<ViewSpec> views() {
        LocalDate endOf2025 = LocalDate.of(2025, 12, 31);
        return Stream.of(
                ViewSpec.DEFAULT,
                new ViewSpec(endOf2025, Trust.DEFAULT),
                new ViewSpec(null, new Trust(EnumSet.allOf(Status.class))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void loops(ViewSpec spec) {
        Service service = new Service(snapshots.current().view(spec));
        Twin twin = new Twin(driver, spec);
        assertThat(service.loops(null, MONEY, 2, 4)).hasSizeGreaterThan(10).isEqualTo(twin.loops(null, MONEY, 2, 4));
        assertThat(service.loops("nvidia", ALL, 2, 3)).isNotEmpty().isEqualTo(twin.loops("nvidia", ALL, 2, 3));
    }

    @ParameterizedTest
    @MethodSource("views")
    void pathsTheWayTheMoneyGoes(ViewSpec spec) {
        comparePaths(spec, false, 4);
    }

    @ParameterizedTest
    @MethodSource("views")
    void pathsEitherWay(ViewSpec spec) {
        comparePaths(spec, true, 3);
    }

    @ParameterizedTest
    @MethodSource("views")
    void control(ViewSpec spec) {
        assertThat(new Service(snapshots.current().view(spec)).control())
                .hasSizeGreaterThan(10)
                .isEqualTo(new Twin(driver, spec).control());
    }

    private void comparePaths(ViewSpec spec, boolean eitherWay, int maxHops) {
        Service service = new Service(snapshots.current().view(spec));
        Twin twin = new Twin(driver, spec);
        for (String from : ENDS) {
            String to = ENDS.get((ENDS.indexOf(from) + 1) % ENDS.size());
            assertThat(service.paths(from, to, ALL, eitherWay, maxHops))
                    .as("%s to %s, %s", from, to, spec)
                    .isEqualTo(twin.paths(from, to, ALL, eitherWay, maxHops));
        }
    }
}
