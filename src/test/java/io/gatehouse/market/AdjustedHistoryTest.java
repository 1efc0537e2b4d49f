package io.gatehouse.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustedHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 8, 24);
    private static final Symbol AAPL = new Symbol("AAPL");

    @Test
    void averagesTheLastClosesWhenNothingHappened() {
        var history = AdjustedHistory.of(bars("10.00", "11.00", "12.00", "14.00"), List.of());

        assertThat(history.smaOfCloses(2)).contains(Price.of("13"));
        assertThat(history.smaOfCloses(4)).contains(Price.of("11.75"));
        assertThat(history.smaOfCloses(3)).contains(Price.of("12.333333"));
        assertThat(history.lastClose()).isEqualTo(Price.of("14"));
        assertThat(history.sessions()).isEqualTo(4);
    }

    @Test
    void refusesAnAverageOrReturnsOfMoreSessionsThanThereAre() {
        var history = AdjustedHistory.of(bars("10.00", "11.00"), List.of());

        assertThat(history.smaOfCloses(3)).isEmpty();
        assertThat(history.meanDollarVolume(3)).isEmpty();
        assertThat(history.logReturns(2)).isEmpty();
        assertThat(history.logReturns(1)).isPresent();
    }

    @Test
    void dividesTheClosesBeforeASplitByItsFactor() {
        var history = AdjustedHistory.of(bars("400.00", "404.00", "102.00", "103.00"), List.of(split(2, "4")));

        assertThat(history.smaOfCloses(4)).contains(Price.of("101.5"));
        assertThat(history.smaOfCloses(2)).contains(Price.of("102.5"));
        assertThat(history.logReturns(3).orElseThrow()[1]).isCloseTo(Math.log(102.0 / 101), within(1e-9));
    }

    @Test
    void roundsAnAdjustedCloseHalfEvenToSixDecimals() {
        var history = AdjustedHistory.of(bars("100.00", "15.00"), List.of(split(1, "7")));

        assertThat(history.smaOfCloses(2)).contains(Price.of("14.642857"));
    }

    @Test
    void dividesTheClosesBeforeASpinOffByItsPriceFactor() {
        var spinOff = new CorporateAction.SpinOff(AAPL, FIRST, FIRST.plusDays(1), Ratio.of("1.25"));

        var history = AdjustedHistory.of(bars("50.00", "41.00"), List.of(spinOff));

        assertThat(history.smaOfCloses(2)).contains(Price.of("40.5"));
    }

    @Test
    void takesACashDividendOutOfTheClosesBeforeIt() {
        var history = AdjustedHistory.of(bars("90.00", "100.00", "98.00"), List.of(dividend(2, "2")));

        assertThat(history.logReturns(2).orElseThrow()[1]).isCloseTo(0, within(1e-9));
        assertThat(history.smaOfCloses(3)).contains(Price.of("94.733333"));
    }

    @Test
    void accumulatesActionsOfSeveralDatesInWhateverOrderTheyAreGiven() {
        List<Bar> bars = bars("80.00", "40.00", "20.00");
        List<CorporateAction> oldestFirst = List.of(split(1, "2"), split(2, "2"));
        List<CorporateAction> newestFirst = List.of(split(2, "2"), split(1, "2"));

        assertThat(AdjustedHistory.of(bars, oldestFirst).smaOfCloses(3)).contains(Price.of("20"));
        assertThat(AdjustedHistory.of(bars, newestFirst).smaOfCloses(3)).contains(Price.of("20"));
    }

    @Test
    void countsADividendOnTheDayOfASplitPerNewShare() {
        List<CorporateAction> actions = List.of(dividend(1, "1"), split(1, "2"));

        var history = AdjustedHistory.of(bars("100.00", "49.00"), actions);

        assertThat(history.logReturns(1).orElseThrow()[0]).isCloseTo(0, within(1e-9));
    }

    @Test
    void appliesAnActionWhoseExDateIsNoSession() {
        List<Bar> bars = List.of(bar(FIRST, "100.00"), bar(FIRST.plusDays(7), "51.00"));

        assertThat(AdjustedHistory.of(bars, List.of(split(3, "2"))).smaOfCloses(2))
                .contains(Price.of("50.5"));
    }

    @Test
    void ignoresActionsOnTheFirstSessionBeforeItAndAfterTheLast() {
        List<CorporateAction> actions = List.of(split(-9, "3"), split(0, "2"), split(3, "4"));

        var history = AdjustedHistory.of(bars("10.00", "11.00", "12.00"), actions);

        assertThat(history.smaOfCloses(3)).contains(Price.of("11"));
    }

    @Test
    void meanDollarVolumeIsAsTradedAcrossASplit() {
        List<Bar> bars = List.of(bar(FIRST, "100.00", 10), bar(FIRST.plusDays(1), "50.00", 22));

        var history = AdjustedHistory.of(bars, List.of(split(1, "2")));

        assertThat(history.meanDollarVolume(2)).contains(Money.of("1050"));
        assertThat(history.meanDollarVolume(1)).contains(Money.of("1100"));
    }

    @Test
    void rejectsBarsOutOfOrder() {
        List<Bar> twice = List.of(bar(FIRST, "10.00"), bar(FIRST, "11.00"));

        assertThatThrownBy(() -> AdjustedHistory.of(twice, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bars run from old to new, one a session; have 2020-08-24 before 2020-08-24");
    }

    @Test
    void rejectsADividendAsLargeAsThePrice() {
        assertThatThrownBy(() -> AdjustedHistory.of(bars("10.00", "11.00"), List.of(dividend(1, "10"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a dividend is below the close before it; have 10.0");
    }

    @Test
    void rejectsAFactorOfZero() {
        assertThatThrownBy(() -> AdjustedHistory.of(bars("10.00", "11.00"), List.of(split(1, "0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("factor is above zero");
    }

    @Test
    void anEmptyHistoryAnswersNothing() {
        var history = AdjustedHistory.of(List.of(), List.of());

        assertThat(history.smaOfCloses(1)).isEmpty();
        assertThatThrownBy(history::lastClose).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void askingForNoSessionIsACallersBug() {
        var history = AdjustedHistory.of(bars("10.00"), List.of());

        assertThatThrownBy(() -> history.smaOfCloses(0)).hasMessage("ask for at least one session; have 0");
        assertThatThrownBy(() -> history.logReturns(-1)).hasMessage("ask for at least one session; have -1");
    }

    private static CorporateAction split(int day, String newPerOld) {
        return new CorporateAction.Split(AAPL, FIRST, FIRST.plusDays(day), Ratio.of(newPerOld));
    }

    private static CorporateAction dividend(int day, String perShare) {
        return new CorporateAction.Dividend(AAPL, FIRST, FIRST.plusDays(day), Price.of(perShare));
    }

    private static List<Bar> bars(String... closes) {
        List<Bar> bars = new ArrayList<>();
        for (String close : closes) {
            bars.add(bar(FIRST.plusDays(bars.size()), close));
        }
        return bars;
    }

    private static Bar bar(LocalDate date, String close) {
        return bar(date, close, 1000);
    }

    private static Bar bar(LocalDate date, String close, long volume) {
        Price price = Price.of(close);
        return new Bar(date, price, price, price, price, volume);
    }
}
