package io.gatehouse.execution;

import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.DatabaseTest;
import io.gatehouse.risk.TestGovernor;
import io.gatehouse.risk.WatchDailyLoss;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@DatabaseTest
class DailyLossBreakerTest {

    private final ExecutionDesk desk = new ExecutionDesk();
    private final WatchDailyLoss dailyLoss = TestGovernor.dailyLoss(desk.ledger, desk.breakers);

    private List<Latch> halts() {
        return desk.latches.openOf(desk.account);
    }

    @Test
    void theWatchThatSeesTheLossHaltsBeforeItDoesAnythingElse() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "4.30", "4.40");

        desk.watch();

        // 5 contracts sold at 0.45, now at 4.35, and $3.25 of commission: $1,953.25 lost.
        assertThat(halts()).isEmpty();
        desk.market.quote(put("ABC"), "4.40", "4.50");
        desk.watch();
        assertThat(halts()).singleElement().satisfies(halt -> {
            assertThat(halt.cause()).isEqualTo(Cause.DAILY_LOSS);
            assertThat(halt.at()).isEqualTo(desk.clock.now());
            assertThat(halt.reason())
                    .isEqualTo("lost $2003.25 since the last settlement, at most $1959.94, 2.00 % of equity"
                            + " $97996.75");
        });
    }

    @Test
    void aPositionWithoutQuoteCountsAtItsLastMark() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "4.40", "4.50");
        desk.inTransaction(() -> desk.ledger.recordMark(
                desk.account, put("ABC"), io.gatehouse.money.Price.of("4.45"), desk.clock.now()));
        desk.market.delist(put("ABC"));

        desk.watch();

        assertThat(halts()).extracting(Latch::cause).containsExactly(Cause.DAILY_LOSS);
    }

    @Test
    void aFillIsLookedAtAtOnce() {
        desk.held("ABC");
        desk.inTransaction(() -> desk.ledger.recordMark(
                desk.account, put("ABC"), io.gatehouse.money.Price.of("4.45"), desk.clock.now()));
        CheckOnFill check = new CheckOnFill(desk.ledger, dailyLoss);

        desk.inTransaction(
                () -> check.on(new OrderFilled(io.gatehouse.ledger.OrderRef.entryOf(desk.book.trade("ABC")), "e1")));

        assertThat(halts()).extracting(Latch::cause).containsExactly(Cause.DAILY_LOSS);
    }

    @Test
    void aLossThatCannotBeEvaluatedHaltsAsWell() {
        WatchDailyLoss blind = TestGovernor.dailyLoss(
                desk.ledger,
                account -> {
                    throw new IllegalStateException("the limits cannot be read");
                },
                desk.breakers);

        desk.inTransaction(() -> blind.check(desk.account));

        assertThat(halts()).singleElement().satisfies(halt -> {
            assertThat(halt.cause()).isEqualTo(Cause.CHECK_FAILED);
            assertThat(halt.reason()).isEqualTo("the day's loss cannot be evaluated: the limits cannot be read");
        });
        assertThat(blind.whyNotYet(halts().get(0)))
                .contains("the day's loss cannot be evaluated: the limits cannot be read");
        assertThat(dailyLoss.whyNotYet(halts().get(0))).isEmpty();
        assertThat(dailyLoss.causes()).containsExactlyInAnyOrder(Cause.DAILY_LOSS, Cause.CHECK_FAILED);
    }

    @Test
    void withoutADatabaseNothingIsLatchedAndTheWatchFails() {
        WatchDailyLoss cut = TestGovernor.dailyLoss(
                desk.ledger,
                account -> {
                    throw new DataAccessResourceFailureException("the connection is gone");
                },
                desk.breakers);

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> desk.inTransaction(() -> cut.check(desk.account)));

        assertThat(halts()).isEmpty();
    }

    @Test
    void theConditionLastsForAsLongAsTheLossDoes() {
        desk.held("ABC");
        desk.market.quote(put("ABC"), "4.40", "4.50");
        desk.watch();
        Latch halt = halts().get(0);

        assertThat(dailyLoss.whyNotYet(halt)).isPresent();
        desk.market.quote(put("ABC"), "0.40", "0.44");
        desk.watch();
        assertThat(dailyLoss.whyNotYet(halt)).isEmpty();
    }
}
