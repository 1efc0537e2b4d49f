package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.execution.OrderFilled;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class MeasureHealthTest {

    private final PhaseDesk desk;
    private final MeasureHealth measure;

    MeasureHealthTest(@TempDir Path logs) {
        desk = new PhaseDesk(logs);
        measure = new MeasureHealth(
                desk.phases,
                desk.sessions,
                new OverrideCounts(AuditTables.record(PhaseDesk.DATABASE.operations())),
                desk.clock);
    }

    private PhaseHealth health() {
        return measure.of(desk.account);
    }

    private void days(int sessions) {
        for (int day = 0; day < sessions; day++) {
            desk.endsTheDay();
        }
    }

    private void attempt(boolean blocked) {
        desk.write(() -> {
            desk.history.overrideAttempted(new PhaseHistory.OverrideAttempt(
                    desk.account, Phase.EXPERIENCE, "advance", blocked, "why", "olga", !blocked, desk.clock.now()));
            return true;
        });
    }

    @Test
    void aNewAccountHasNothingToShowAndNothingIsWrong() {
        assertThat(health())
                .isEqualTo(new PhaseHealth(
                        0, Optional.empty(), List.of(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void countsCalendarDaysInEachPhaseAndWarnsOfAHurriedMoveUp() {
        days(5);
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        days(20);
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        days(1);

        PhaseHealth health = health();
        assertThat(health.stays())
                .extracting(PhaseHealth.Stay::phase, PhaseHealth.Stay::days, PhaseHealth.Stay::up)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Phase.EXPERIENCE, 7, true),
                        org.assertj.core.groups.Tuple.tuple(Phase.PROOF_OF_CONCEPT, 31, true));
        assertThat(health.daysInPhase()).contains(1);
        assertThat(health.meanDaysBeforeAdvance(Phase.PROOF_OF_CONCEPT)).contains(31);
        assertThat(health.meanDaysBeforeAdvance(Phase.REAL_MONEY_TRIAL)).isEmpty();
        assertThat(health.alerts())
                .containsExactly("compliance: 7 days in Experience until 2026-01-09, at least 15 before a move up");
    }

    @Test
    void countsDowngradesOfTheLastThirtyDaysAndAsksForAReviewAboveThree() {
        for (int n = 0; n < 4; n++) {
            desk.trades(-10);
            desk.trades(-10);
            desk.trades(-10);
            desk.endsTheDay();
        }

        assertThat(health().downgrades()).isEqualTo(4);
        assertThat(health().alerts()).contains("strategy review: 4 downgrades in 30 days, at most 3");
        days(30);
        assertThat(health().downgrades()).isZero();
    }

    @Test
    void countsOverridesBlockedAndAsksForAReviewBelow95Percent() {
        attempt(true);
        assertThat(health().alerts()).isEmpty();
        attempt(false);

        assertThat(health().overridesTried()).isEqualTo(2);
        assertThat(health().overridesBlocked()).isEqualTo(1);
        assertThat(health().blockedShare()).contains(Ratio.of("0.5"));
        assertThat(health().alerts())
                .containsExactly("enforcement review: 1 of 2 override attempts blocked, 50.00 %, at least 95.00 %");
        assertThat(desk.events)
                .filteredOn(PhaseHistory.OverrideAttempt.class::isInstance)
                .hasSize(2);
    }

    @Test
    void fewActiveDaysAreAnAlertOnlyAfterLosses() {
        desk.trades(10);
        days(25);
        assertThat(health().activeDays()).isZero();
        assertThat(health().alerts()).isEmpty();

        desk.trades(-10);
        days(1);

        assertThat(health().activeDays()).isEqualTo(1);
        assertThat(health().alerts()).containsExactly("abandoned after losses? 1 active days in 30, at least 10");
    }

    @Test
    void equitySinceThePhaseBeganAndOverTheFirstNinetyDays() {
        desk.trades(-50);
        desk.endsTheDay();
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        desk.trades(30);
        desk.endsTheDay();

        assertThat(health().sincePhaseEntry().orElseThrow())
                .isEqualTo(new PhaseHealth.EquityChange(
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 5),
                        Money.of("99950"),
                        Money.of("30"),
                        Money.of("30").dividedBy(Money.of("99950"))));
        assertThat(health().firstNinetyDays().orElseThrow().change()).isEqualTo(Money.of("-20"));
        days(70);
        desk.trades(500);
        desk.endsTheDay();
        assertThat(health().firstNinetyDays().orElseThrow().change()).isEqualTo(Money.of("-20"));
        assertThat(health().sincePhaseEntry().orElseThrow().change()).isEqualTo(Money.of("530"));
    }

    @Test
    void aBadStartIsAnAlert() {
        desk.endsTheDay(Money.of("-5100"));

        assertThat(health().alerts())
                .containsExactly(
                        "capital preservation: equity changed by -5.10 % in the first 90 days, not below" + " -5.00 %");
    }

    @Test
    void anEntryTooManyInProofOfConceptIsToldOnceForEachEntry() {
        PhaseDesk proof = desk;
        proof.isIn(Phase.PROOF_OF_CONCEPT);
        WatchDailyLimit watch = new WatchDailyLimit(proof.ledger, proof.limiter, proof.events::add);
        TradeId first = proof.enters();
        watch.on(new OrderFilled(OrderRef.entryOf(first), "x" + OrderRef.entryOf(first)));
        assertThat(proof.events)
                .filteredOn(DailyLimitExceeded.class::isInstance)
                .isEmpty();

        TradeId second = proof.enters();
        OrderRef ref = OrderRef.entryOf(second);
        watch.on(new OrderFilled(ref, "x" + ref));
        watch.on(new OrderFilled(ref, "a later piece"));
        proof.closes(second, 10, io.gatehouse.ledger.ExitReason.TARGET);
        watch.on(new OrderFilled(OrderRef.exitOf(second, 1), "x" + OrderRef.exitOf(second, 1)));

        assertThat(proof.events)
                .filteredOn(DailyLimitExceeded.class::isInstance)
                .containsExactly(new DailyLimitExceeded(second, 2, 1));
        assertThat(new DailyLimitExceeded(second, 2, 1).account()).isEqualTo(desk.account);
    }

    @Test
    void entriesOfAnotherPhaseDoNotCountForProofOfConcept(@TempDir Path logs) {
        PhaseDesk trial = new PhaseDesk(logs, Map.of());
        WatchDailyLimit watch = new WatchDailyLimit(trial.ledger, trial.limiter, trial.events::add);
        trial.enters();
        TradeId second = trial.submits();
        trial.fills(second, -1, Price.of("5"), OrderRef.entryOf(second));

        watch.on(new OrderFilled(OrderRef.entryOf(second), "x" + OrderRef.entryOf(second)));

        assertThat(trial.events)
                .filteredOn(DailyLimitExceeded.class::isInstance)
                .isEmpty();
    }
}
