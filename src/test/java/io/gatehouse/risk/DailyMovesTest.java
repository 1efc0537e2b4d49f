package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DailyMovesTest {

    private static final Symbol ABC = new Symbol("ABC");

    // Thursday, Friday, Monday, Tuesday; Wednesday is today, before the close.
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private final ScriptedMarket market =
            new ScriptedMarket(new SimulatedDeskClock(Instant.parse("2026-11-18T15:00:00Z")));
    private final ReadMoves reads = new ReadMoves(market, new NyseCalendar());

    private DailyMoves moves() {
        return reads.before(TODAY, 3);
    }

    private ScriptedMarket closes(String thursday, String friday, String monday, String tuesday) {
        return market.close("ABC", THURSDAY, thursday)
                .close("ABC", FRIDAY, friday)
                .close("ABC", MONDAY, monday)
                .close("ABC", TUESDAY, tuesday);
    }

    @Test
    void aMoveIsFromOneCloseToTheNext() {
        closes("40", "44", "22", "33");

        assertThat(moves().of(ABC).factors()).containsExactly(new double[] {1.1, 0.5, 1.5}, within(1e-12));
        assertThat(moves().of(ABC).logarithms()[1]).isEqualTo(Math.log(0.5), within(1e-12));
        assertThat(moves().size()).isEqualTo(3);
        assertThat(moves().last()).isEqualTo(TUESDAY);
    }

    @Test
    void aSplitIsNoMove() {
        closes("40", "44", "22", "33");
        market.action(new CorporateAction.Split(ABC, FRIDAY, MONDAY, Ratio.of("2")));

        assertThat(moves().of(ABC).factors()[1]).isEqualTo(1, within(1e-6));
    }

    @Test
    void aGapTakesTheMovesOnBothSidesOfIt() {
        market.close("ABC", THURSDAY, "40").close("ABC", MONDAY, "42").close("ABC", TUESDAY, "21");

        double[] factors = moves().of(ABC).factors();

        assertThat(factors[0]).isNaN();
        assertThat(factors[1]).isNaN();
        assertThat(factors[2]).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void aSymbolWithoutAHistoryHasNoMoves() {
        assertThat(moves().of(ABC).factors()).containsOnly(Double.NaN);
        market.close("ABC", TUESDAY, "40");
        assertThat(moves().of(ABC).factors()).containsOnly(Double.NaN);
    }

    @Test
    void theIndexMovesOnTheSameDates() {
        closes("40", "44", "22", "33");
        market.indexClose(THURSDAY, "20")
                .indexClose(FRIDAY, "30")
                .indexClose(MONDAY, "15")
                .indexClose(TUESDAY, "15");

        assertThat(moves().ofVolatility().factors()).containsExactly(new double[] {1.5, 0.5, 1}, within(1e-12));
    }

    @Test
    void anIndexWithoutAHistoryHasNoMoves() {
        assertThat(moves().ofVolatility().factors()).containsOnly(Double.NaN);
    }

    @Test
    void whatIsCompleteIsReadOnce() {
        closes("40", "44", "22", "33");
        Moves known = moves().of(ABC);
        Moves index = moves().ofVolatility();
        market.forgetBars("ABC");

        assertThat(moves().of(ABC)).isSameAs(known);
        assertThat(moves().ofVolatility()).isSameAs(index);
    }

    @Test
    void aHistoryWhoseLastCloseHasNotArrivedIsReadAgain() {
        market.close("ABC", FRIDAY, "44").close("ABC", MONDAY, "22");
        assertThat(moves().of(ABC).isUpToDate()).isFalse();
        assertThat(moves().ofVolatility().isUpToDate()).isFalse();
        market.close("ABC", TUESDAY, "33");

        assertThat(moves().of(ABC).factors()[2]).isEqualTo(1.5, within(1e-12));
        assertThat(moves().ofVolatility().isUpToDate()).isTrue();
    }

    @Test
    void anotherSessionOrLengthIsReadAfresh() {
        closes("40", "44", "22", "33");

        assertThat(reads.before(TODAY, 3)).isSameAs(reads.before(TODAY, 3));
        assertThat(reads.before(TODAY, 2).size()).isEqualTo(2);
        assertThat(reads.before(TUESDAY, 2).last()).isEqualTo(MONDAY);
    }

    @Test
    void silenceIsNotRemembered() {
        closes("40", "44", "22", "33");
        DailyMoves moves = moves();
        market.silence("ABC");
        assertThatThrownBy(() -> moves.of(ABC)).isInstanceOf(MarketDataUnavailable.class);
        market.speak("ABC");

        assertThat(moves.of(ABC).isUpToDate()).isTrue();
    }
}
