package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.DatabaseTest;
import io.gatehouse.emergency.Drill;
import io.gatehouse.emergency.DrillFiled;
import io.gatehouse.execution.LossExitOrdered;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.risk.RegimeChanged;
import io.gatehouse.risk.RegimeTransition;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.LatchReleased;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.StepFailed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TellSafetyTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 2, 4);

    private final NotifyDesk desk = new NotifyDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Latch latch(Cause cause) {
        return Latch.closed(
                desk.account + ":" + cause.word(), desk.account, cause, SESSION, NotifyDesk.NOW, "five within an hour");
    }

    private Notification told() {
        assertThat(desk.told()).hasSize(1);
        return desk.told().get(0).notification();
    }

    private RegimeChanged change(String heat) {
        return new RegimeChanged(new RegimeTransition(
                desk.account,
                SESSION,
                NotifyDesk.NOW,
                VolatilityRegime.NORMAL,
                VolatilityRegime.ELEVATED,
                new BigDecimal("21.5"),
                Money.of(heat),
                Optional.of(Money.of("6000")),
                Optional.of(Money.of("3000")),
                Optional.of(Money.of("6000")),
                Optional.empty()));
    }

    @Test
    void everyBreakerIsToldAsWhatItIs() {
        Map<Cause, Kind> kinds = new EnumMap<>(Map.of(
                Cause.DAILY_LOSS, Kind.DAILY_LOSS_HALT,
                Cause.API_ERRORS, Kind.API_ERRORS_HALT,
                Cause.CHECK_FAILED, Kind.HALTED,
                Cause.BY_HAND, Kind.HALTED,
                Cause.UNEXPLAINED_DIFFERENCE, Kind.PAUSED,
                Cause.EMERGENCY_STOP, Kind.EMERGENCY_STOP));
        for (Cause cause : Cause.values()) {
            desk.happens(new LatchClosed(latch(cause)));
        }

        assertThat(desk.told())
                .extracting(told -> told.notification().kind())
                .containsExactlyInAnyOrderElementsOf(kinds.values());
    }

    @Test
    void aHaltSaysWhyWhatGoesOnAndWhatToDo() {
        desk.happens(new LatchClosed(latch(Cause.API_ERRORS)));
        desk.happens(new LatchClosed(latch(Cause.API_ERRORS)));

        assertThat(told().subject()).isEqualTo(desk.account + " is HALTED: api-errors");
        assertThat(told().text()).contains("five within an hour", "automatic exits, cancels", "./gatehouse inbox list");
        assertThat(told().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aReleaseSaysWho() {
        desk.happens(new LatchReleased(
                latch(Cause.EMERGENCY_STOP),
                new Latch.Release("ann", Optional.of("bob"), "the fire is out", NotifyDesk.NOW)));

        assertThat(told().kind()).isEqualTo(Kind.RESUMED);
        assertThat(told().text()).isEqualTo("By ann, agreed by bob: the fire is out");
    }

    @Test
    void aDrillIsToldAndWithAWarningIfItFailed() {
        desk.happens(new DrillFiled(drill("drill-1", true)));
        desk.happens(new DrillFiled(drill("drill-2", false)));

        assertThat(desk.told())
                .extracting(
                        told -> told.notification().subject(),
                        told -> told.notification().severity())
                .containsExactlyInAnyOrder(
                        tuple(desk.account + ": the emergency stop was rehearsed and worked", Severity.NOTE),
                        tuple(desk.account + ": the emergency stop was rehearsed and FAILED", Severity.WARNING));
        assertThat(desk.told().get(0).notification().text()).isEqualTo("By ann, in 412 ms: what the broker said");
    }

    private Drill drill(String id, boolean passed) {
        return new Drill(
                id,
                desk.account,
                SESSION,
                NotifyDesk.NOW,
                "ann",
                passed,
                1,
                Duration.ofMillis(412),
                "what the broker said");
    }

    @Test
    void aStepThatWaitsForAPersonIsToldWithItsCauseAndWhereToGo() {
        String key = "daily-trading-cycle:" + desk.account + ":2026-02-04";
        desk.happens(new StepFailed(
                "4711",
                "Settle the session",
                new Incident(key, "ServiceTask_Settle", "no price for ABCD", NotifyDesk.NOW)));

        assertThat(told().kind()).isEqualTo(Kind.STEP_FAILED);
        assertThat(told().subject()).isEqualTo(desk.account + ": daily-trading-cycle stands at Settle the session");
        assertThat(told().text())
                .startsWith("no price for ABCD\n" + key)
                .endsWith("/accounts/" + desk.account + "/processes/daily-trading-cycle");
    }

    @Test
    void aStepOfNoAccountIsToldNobodyAndDisturbsNothing() {
        for (String key : new String[] {"4711", "mendable:No Account:1"}) {
            desk.happens(new StepFailed("1", "Mend", new Incident(key, "Task", "broken", NotifyDesk.NOW)));
        }

        assertThat(desk.told()).isEmpty();
    }

    @Test
    void onlyASpikeOfAChangeOfRegimeIsTold() {
        desk.happens(change("4500"));
        assertThat(desk.told()).as("running down is no incident").isEmpty();

        desk.happens(change("6500"));

        assertThat(told().kind()).isEqualTo(Kind.EXPOSURE_SPIKE);
        assertThat(told().text())
                .startsWith(
                        "Planned losses $6500.00, the rules of the NORMAL regime explain at most $6000.00. VIX 21.5");
    }

    @Test
    void anExitAtALossIsTold() {
        TradeId trade = new TradeId(desk.account, SESSION, new Symbol("XYZ"));
        desk.happens(new LossExitOrdered(
                trade, OrderRef.exitOf(trade, 1), "stop", "mid 1.40", "below 1.35, 3 x the credit of 0.45"));

        assertThat(told().kind()).isEqualTo(Kind.POSITION_LOSS_EXIT);
        assertThat(told().subject()).isEqualTo("XYZ is closed at a loss");
        assertThat(told().text()).startsWith("stop: mid 1.40, allowed below 1.35");
    }
}
