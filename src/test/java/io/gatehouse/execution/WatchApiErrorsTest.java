package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.TradingState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WatchApiErrorsTest {

    private final ExecutionDesk desk = new ExecutionDesk();

    private void timesOut(int number) {
        desk.broker.tell(new BrokerEvent.RequestTimedOut(desk.account, "question " + number, desk.clock.now()));
    }

    private List<Latch> halts() {
        return desk.latches.openOf(desk.account);
    }

    @Test
    void theFifthErrorWithinAnHourHalts() {
        for (int i = 1; i <= 4; i++) {
            timesOut(i);
            desk.passes(60);
        }
        assertThat(halts()).isEmpty();

        timesOut(5);

        assertThat(halts()).singleElement().satisfies(halt -> {
            assertThat(halt.cause()).isEqualTo(Cause.API_ERRORS);
            assertThat(halt.state()).isEqualTo(TradingState.HALTED);
            assertThat(halt.reason())
                    .startsWith("5 technical errors of the broker within 60 minutes, fewer than 5 are borne:")
                    .contains("REQUEST_TIMED_OUT question 5");
        });
    }

    @Test
    void errorsOfMoreThanAnHourAgoDoNotCount() {
        for (int i = 1; i <= 4; i++) {
            timesOut(i);
        }
        desk.passes(3_601);

        timesOut(5);

        assertThat(halts()).isEmpty();
    }

    @Test
    void theSameErrorHeardAgainIsOne() {
        for (int i = 1; i <= 9; i++) {
            timesOut(1);
        }
        assertThat(halts()).isEmpty();
    }

    @Test
    void ordinaryRefusalsAreNoErrors() {
        for (int code : List.of(200, 201, 202, 354, 399, 161, 10_147, 10_148, 2_100, 2_199)) {
            assertThat(RefusalCode.isTechnical(code)).as("%d", code).isFalse();
        }
        for (int code : List.of(100, 103, 504, 1_100, 2_099, 2_200)) {
            assertThat(RefusalCode.isTechnical(code)).as("%d", code).isTrue();
        }
        for (String symbol : List.of("AAA", "BBB", "CCC", "DDD", "EEE")) {
            OrderRef ref = desk.submitted(symbol);
            desk.broker.tell(new BrokerEvent.Rejected(desk.account, ref, 201, "no permission", desk.clock.now()));
        }
        assertThat(halts()).isEmpty();
    }

    @Test
    void technicalRefusalsAndFailedHandoversCount() {
        for (String symbol : List.of("AAA", "BBB", "CCC")) {
            OrderRef ref = desk.submitted(symbol);
            desk.broker.tell(new BrokerEvent.Rejected(desk.account, ref, 504, "not connected", desk.clock.now()));
        }
        OrderRef working = desk.working("DDD");
        desk.broker.tell(new BrokerEvent.ChangeRefused(desk.account, working, 103, "duplicate", desk.clock.now()));
        assertThat(halts()).isEmpty();
        desk.broker.disconnect();

        desk.submitted("EEE");

        assertThat(halts()).hasSize(1);
        assertThat(halts().get(0).reason()).contains("NOT_SENT");
    }

    @Test
    void aConnectionLostInTheNightlyResetIsExpected() {
        assertThat(ResetWindow.contains(Instant.parse("2026-11-21T04:44:59Z"))).isFalse();
        assertThat(ResetWindow.contains(Instant.parse("2026-11-21T04:45:00Z"))).isTrue();
        assertThat(ResetWindow.contains(Instant.parse("2026-11-21T05:44:59Z"))).isTrue();
        assertThat(ResetWindow.contains(Instant.parse("2026-11-21T05:45:00Z"))).isFalse();
        desk.clock.advanceTo(Instant.parse("2026-11-21T05:00:00Z"));
        for (int i = 1; i <= 6; i++) {
            desk.broker.tell(new BrokerEvent.ConnectionLost(desk.account, 1100, desk.clock.now()));
            desk.passes(1);
        }

        assertThat(halts()).isEmpty();
    }

    @Test
    void isOverWhenTheErrorsAreOldAndTheBrokerAnswers() {
        for (int i = 1; i <= 5; i++) {
            timesOut(i);
        }
        Latch halt = halts().get(0);
        assertThat(desk.errors.causes()).containsExactly(Cause.API_ERRORS);
        assertThat(desk.errors.whyNotYet(halt)).isPresent();

        desk.passes(3_601);
        assertThat(desk.errors.whyNotYet(halt)).isEmpty();

        desk.broker.fallSilent();
        assertThat(desk.errors.whyNotYet(halt))
                .hasValueSatisfying(still -> assertThat(still).startsWith("the broker does not answer:"));
    }
}
