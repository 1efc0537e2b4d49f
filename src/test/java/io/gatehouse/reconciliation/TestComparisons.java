package io.gatehouse.reconciliation;

import io.gatehouse.TestDatabase;
import io.gatehouse.reconciliation.jdbc.TestReconciliation;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;

/** Comparisons on a real database for tests outside this package. */
public final class TestComparisons {

    private TestComparisons() {}

    public static LatestComparison latest(DeskClock clock) {
        return new LatestComparison(
                TestReconciliation.log(TestDatabase.of("reconciliation")), new NyseCalendar(), clock);
    }
}
