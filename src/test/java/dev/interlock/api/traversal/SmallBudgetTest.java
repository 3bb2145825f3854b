package dev.interlock.api.traversal;

import dev.interlock.testing.ShippedFactsTest;
import org.springframework.test.context.TestPropertySource;

/** With a budget too small for the answer, following the cursors still makes the whole list. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.budget.visits=" + SmallBudgetTest.VISITS)
class SmallBudgetTest {
    static final int VISITS = 12_000;
}
