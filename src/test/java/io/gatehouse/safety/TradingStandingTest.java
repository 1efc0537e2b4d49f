package io.gatehouse.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TradingStandingTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final Instant AT = Instant.parse("2026-01-05T15:00:00Z");
    private static final Symbol ABC = new Symbol("ABC");
    private static final Symbol XYZ = new Symbol("XYZ");

    private static Latch latch(Cause cause) {
        return Latch.closed("paper:" + cause.word(), PAPER, cause, LocalDate.of(2026, 1, 5), AT, "why");
    }

    private static TradingStanding standing(Latch... open) {
        return new TradingStanding(PAPER, List.of(open), Optional.empty());
    }

    private static final TradingStanding STOPPED_BY_FILE =
            new TradingStanding(PAPER, List.of(), Optional.of(new StopOrder("stop/ALL.stop", "adam, a fire")));

    @Test
    void theStrictestOpenLatchIsTheState() {
        Latch pause = latch(Cause.UNEXPLAINED_DIFFERENCE);
        Latch halt = latch(Cause.DAILY_LOSS);
        Latch stop = latch(Cause.EMERGENCY_STOP);

        assertThat(standing().state()).isEqualTo(TradingState.ACTIVE);
        assertThat(standing(pause).state()).isEqualTo(TradingState.PAUSED);
        assertThat(standing(pause, halt).state()).isEqualTo(TradingState.HALTED);
        assertThat(standing(halt, pause).state()).isEqualTo(TradingState.HALTED);
        assertThat(standing(halt, stop, pause).state()).isEqualTo(TradingState.STOPPED);
        assertThat(STOPPED_BY_FILE.state()).isEqualTo(TradingState.STOPPED);
    }

    @Test
    void nothingIsEnteredThroughAnyLatch() {
        for (Cause cause : Cause.values()) {
            assertThat(standing(latch(cause)).whyNot(Purpose.ENTRY, ABC))
                    .as(cause.name())
                    .contains(cause.state() + " since " + AT + " by " + cause.word() + ": why");
        }
        assertThat(STOPPED_BY_FILE.whyNot(Purpose.ENTRY, ABC)).contains("STOPPED by stop/ALL.stop: adam, a fire");
        assertThat(standing().whyNot(Purpose.ENTRY, ABC)).isEmpty();
    }

    @Test
    void exitsGoOnUnlessEverythingWasStopped() {
        for (Cause cause : Cause.values()) {
            assertThat(standing(latch(cause))
                            .whyNot(Purpose.AUTOMATIC_EXIT, ABC)
                            .isPresent())
                    .as(cause.name())
                    .isEqualTo(cause == Cause.EMERGENCY_STOP);
        }
        assertThat(STOPPED_BY_FILE.whyNot(Purpose.AUTOMATIC_EXIT, ABC)).isPresent();
    }

    @Test
    void theSymbolInDisputeIsNotExitedEvenUnderAHalt() {
        Latch pause = latch(Cause.UNEXPLAINED_DIFFERENCE).disputing(Set.of(ABC));

        assertThat(standing(pause, latch(Cause.DAILY_LOSS)).whyNot(Purpose.AUTOMATIC_EXIT, ABC))
                .isPresent();
        assertThat(standing(pause, latch(Cause.DAILY_LOSS)).whyNot(Purpose.AUTOMATIC_EXIT, XYZ))
                .isEmpty();
    }

    @Test
    void whatAPersonOrdersAlwaysPasses() {
        Latch[] all = Arrays.stream(Cause.values())
                .map(TradingStandingTest::latch)
                .map(latch -> latch.disputing(Set.of(ABC)))
                .toArray(Latch[]::new);

        assertThat(standing(all).whyNot(Purpose.ORDERED_EXIT, ABC)).isEmpty();
        assertThat(STOPPED_BY_FILE.whyNot(Purpose.ORDERED_EXIT, ABC)).isEmpty();
    }

    @Test
    void saysEveryLatchOfTheStatesAskedFor() {
        TradingStanding both = standing(latch(Cause.DAILY_LOSS), latch(Cause.API_ERRORS));

        assertThat(both.latchedBy(TradingState.HALTED, TradingState.STOPPED))
                .hasValueSatisfying(words -> assertThat(words).contains("by daily-loss: why; HALTED", "by api-errors"));
        assertThat(both.latchedBy(TradingState.PAUSED)).isEmpty();
        assertThat(STOPPED_BY_FILE.latchedBy(TradingState.HALTED)).isEmpty();
        assertThat(STOPPED_BY_FILE.latchedBy(TradingState.HALTED, TradingState.STOPPED))
                .isPresent();
    }

    @Test
    void everyStateSaysWhatItAllows() {
        assertThat(TradingState.values())
                .allSatisfy(state -> assertThat(state.allows()).isNotBlank());
    }
}
