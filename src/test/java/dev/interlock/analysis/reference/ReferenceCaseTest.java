package dev.interlock.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.interlock.traversal.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check says what is wrong, and fails. */
class ReferenceCaseTest {
    private static final Heading HEADING = Heading.byHand("T0", "Two and three", "concentration", "by hand");

    /** Computes a number or a word out of nothing. */
    private static <T> ReferenceCase<T> yields(T answer) {
        return ReferenceCase.of(HEADING, "a pays b 5", (given, budget) -> answer);
    }

    @Test
    void aWrongExpectationFailsItsValueAndTheCase() {
        ReferenceCheck check = yields(5.0)
                .number("sum", 5, five -> five)
                .number("more", 6, five -> five)
                .check(Budget.unlimited());
        assertThat(check.values())
                .containsExactly(
                        new ReferenceValue("sum", "5", "5", 0.0, 1e-9, true),
                        new ReferenceValue("more", "6", "5", -1.0, 1e-9, false));
        assertThat(check.passed()).isFalse();
        assertThat(check.failure()).isNull();
        assertThat(check.given()).containsExactly("a pays b 5");
    }

    @Test
    void aCaseFailsWhereItsSourceIsSaidToSayOtherwise() {
        ReferenceCase<?> published = ReferenceCases.find("T20").orElseThrow();
        ReferenceCase<Circulation> wrong = ReferenceCase.of(
                        published.heading(), String.join("\n", published.given().lines()), Circulation::new)
                .number("reciprocity", .65, flows -> flows.measured().reciprocity());
        assertThat(published.check(Budget.unlimited()).passed()).isTrue();
        assertThat(wrong.check(Budget.unlimited()).passed()).isFalse();
    }

    @Test
    void aPrintedDecimalIsRightToHalfAUnitOfItsLastDigit() {
        assertThat(yields(.12345)
                        .printed("p", "0.123", p -> p)
                        .check(Budget.unlimited())
                        .passed())
                .isTrue();
        assertThat(yields(.12355)
                        .printed("p", "0.123", p -> p)
                        .check(Budget.unlimited())
                        .passed())
                .isFalse();
        assertThat(yields(.1230)
                        .printed("p", "0.1240", p -> p)
                        .check(Budget.unlimited())
                        .values())
                .extracting(ReferenceValue::tolerance)
                .containsExactly(.00005);
    }

    @Test
    void otherWordsFail() {
        ReferenceCheck check = yields("a b").words("way", "a c", way -> way).check(Budget.unlimited());
        assertThat(check.values()).containsExactly(new ReferenceValue("way", "a c", "a b", null, null, false));
        assertThat(check.passed()).isFalse();
    }

    @Test
    void theUnknownAndWhatIsNoNumberFail() {
        ReferenceCheck unknown = yields("x").number("share", 0, x -> null).check(Budget.unlimited());
        assertThat(unknown.values()).containsExactly(new ReferenceValue("share", "0", null, null, 1e-9, false));
        assertThat(yields(Double.NaN)
                        .number("share", 0, x -> x)
                        .check(Budget.unlimited())
                        .passed())
                .isFalse();
        assertThat(yields(Double.POSITIVE_INFINITY)
                        .number("share", 0, x -> x)
                        .check(Budget.unlimited())
                        .passed())
                .isFalse();
    }

    @Test
    void whatIsThrownIsToldAndNotThrown() {
        ReferenceCheck check = ReferenceCase.<String>of(HEADING, "", (given, budget) -> {
                    throw new IllegalStateException("no such owner");
                })
                .number("share", 1, String::length)
                .check(Budget.unlimited());
        assertThat(check.failure()).isEqualTo("IllegalStateException: no such owner");
        assertThat(check.values()).containsExactly(new ReferenceValue("share", "1", null, null, 1e-9, false));
        assertThat(check.passed()).isFalse();
    }

    @Test
    void valuesBeforeTheOneThatThrowsAreKept() {
        ReferenceCheck check = yields("word")
                .number("length", 4, String::length)
                .number("number", 4, Integer::valueOf)
                .number("after", 4, String::length)
                .check(Budget.unlimited());
        assertThat(check.values()).extracting(ReferenceValue::passed).containsExactly(true, false, false);
        assertThat(check.failure()).startsWith("NumberFormatException");
    }

    @Test
    void aCaseCutShortHasFailed() {
        Budget budget = Budget.of(3, Long.MAX_VALUE, () -> 0, () -> false);
        ReferenceCheck check = ReferenceCases.find("T17").orElseThrow().check(budget);
        assertThat(check.passed()).isFalse();
        assertThat(check.failure()).contains("budget").contains("COUNT");
    }

    @Test
    void withoutValuesNothingWasShown() {
        assertThat(yields("x").check(Budget.unlimited()).passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a owns b", "a holds half of b", "a raised much", "a invests in b", ""})
    void aLineThatSaysNothingKnownIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentences.graph(List.of(line)))
                .withMessageContaining(line);
    }
}
