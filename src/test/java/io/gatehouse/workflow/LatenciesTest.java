package io.gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the desk takes to act on what happens, on its own clock, at worst: everything happens a second after a
 * watch. The figures are those of docs/safety.md.
 */
@ProcessDesk.Test
@SuppressWarnings("NullAway.Init")
class LatenciesTest {

    private static final LocalTime A_WATCH = LocalTime.of(11, 0);
    private static final Duration A_TICK = Duration.ofMinutes(15);

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private DailyTradingCycleProcess cycle;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RegimeLog regimes;

    @Autowired
    private Latches latches;

    @Autowired
    private BrokerNotices notices;

    private ProcessDesk desk;
    private Instant happens;

    /** Five puts sold at 0.45 in the morning; a watch has just been. */
    @BeforeEach
    void aPositionAndAWatchThatSawNothing() {
        desk = new ProcessDesk(setting).withACandidate();
        desk.runUntil(desk.session.deskOpensAt());
        cycle.sessionOpened(desk.account, desk.session.date());
        happens = desk.session.at(A_WATCH).plusSeconds(1);
        desk.runUntil(happens);
        assertThat(ledger.positions(desk.account)).hasSize(1);
        assertThat(latches.openOf(desk.account)).isEmpty();
    }

    private Duration after(Instant acted) {
        return Duration.between(happens, acted);
    }

    private Order onlyExit() {
        return ledger.orders(desk.account, desk.session.date()).stream()
                .filter(order -> !order.intent().isEntry())
                .findFirst()
                .orElseThrow();
    }

    private void anExitComesWithinATick(ExitReason reason) {
        desk.runUntil(happens.plus(A_TICK));

        Order exit = onlyExit();
        assertThat(exit.intent().exitReason()).contains(reason);
        assertThat(after(exit.intent().at())).isEqualTo(Duration.ofSeconds(899));
    }

    @Test
    void aTargetIsTakenByTheNextWatch() {
        desk.market.quote(desk.put(), "0.10", "0.14");
        anExitComesWithinATick(ExitReason.TARGET);
    }

    @Test
    void aStopIsOrderedByTheNextWatch() {
        desk.market.quote(desk.put(), "1.60", "1.70");
        anExitComesWithinATick(ExitReason.STOP);
    }

    @Test
    void aChangedRegimeIsReadByTheNextWatch() {
        desk.vix("34");

        desk.runUntil(happens.plus(A_TICK));

        assertThat(regimes.lastTransition(desk.account)).hasValueSatisfying(change -> {
            assertThat(change.to()).isEqualTo(VolatilityRegime.STRESSED);
            assertThat(after(change.at())).isEqualTo(Duration.ofSeconds(899));
        });
    }

    @Test
    void theWatchThatSeesTooMuchLostHaltsInThatTick() {
        desk.market.quote(desk.put(), "6.00", "6.10");

        desk.runUntil(happens.plus(A_TICK));

        Latch halt = latches.openOf(desk.account).get(0);
        assertThat(halt.cause()).isEqualTo(Cause.DAILY_LOSS);
        assertThat(after(halt.at())).isEqualTo(Duration.ofSeconds(899));
        assertThat(halt.at()).isEqualTo(onlyExit().intent().at());
    }

    @Test
    void aConnectionThatIsSaidToBeLostIsNoticedAtOnce() {
        desk.broker.tell(new BrokerEvent.ConnectionLost(desk.account, 1100, happens));

        desk.runUntil(happens.plusSeconds(30));

        assertThat(notices.between(desk.account, happens, happens.plusSeconds(30)))
                .filteredOn(notice -> notice.kind() == BrokerNotice.Kind.CONNECTION_LOST)
                .singleElement()
                .satisfies(notice -> assertThat(after(notice.at())).isZero());
    }
}
