package dev.interlock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside all shipped facts, what is newer is found by index; its cost is that of what changed. */
@InterlockTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerStatementsTest {
    /** Far less than the rows of any large type; a row itself costs some 20 for its properties and ends. */
    private static final long HITS_A_ROW = 60;

    @Autowired
    FactStore store;

    @Autowired
    FactReader reader;

    private final List<Entity> rewritten = new ArrayList<>();
    private long since;

    /** One of each type. */
    @BeforeEach
    void writeOneOfEachTypeAgain() {
        if (rewritten.isEmpty()) {
            Set<Class<?>> types = new HashSet<>();
            reader.read(stored -> {
                if (types.add(stored.entity().getClass())) {
                    rewritten.add(stored.entity());
                }
            });
            since = reader.revision();
            store.apply(new Changes(rewritten, List.of(), Origin.USER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangeCostsOneRowByIndex(NewerStatements statement) {
        ProfiledPlan plan = profile(statement.cypher(), Map.of("since", since));
        assertThat(plan.records()).isEqualTo(1);
        assertSeeks(plan);
        assertThat(hits(plan)).as(operators(plan).toString()).isBetween(1L, HITS_A_ROW);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNamedAlreadyIsFoundByIndex(ReturnStatements statement) {
        List<String> nobody = List.of("nobody-1", "nobody-2");
        ProfiledPlan plan = profile(statement.cypher(), Map.of("keys", nobody, "since", since));
        assertSeeks(plan);
        assertThat(hits(plan)).as(operators(plan).toString()).isLessThan(HITS_A_ROW);
    }

    @Test
    void theSameIsReadAsByReadingAll() {
        NewerFacts newer = reader.readNewer(since, id -> true);
        assertThat(newer.revision()).isEqualTo(since + 1);
        assertThat(newer.written())
                .containsExactlyInAnyOrderElementsOf(rewritten)
                .hasSize(10);
        assertThat(newer.retracted()).isEmpty();
    }

    private static void assertSeeks(ProfiledPlan plan) {
        assertThat(operators(plan))
                .anyMatch(operator -> operator.contains("IndexSeek"))
                .noneMatch(operator -> operator.contains("Scan"));
    }

    private static ProfiledPlan profile(String cypher, Map<String, Object> parameters) {
        try (Session session = TestDatabase.scratch().driver().session()) {
            return session.run("PROFILE " + cypher, parameters).consume().profile();
        }
    }

    private static List<String> operators(ProfiledPlan plan) {
        List<String> operators = new ArrayList<>(List.of(plan.operatorType()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(NewerStatementsTest::hits).sum();
    }
}
