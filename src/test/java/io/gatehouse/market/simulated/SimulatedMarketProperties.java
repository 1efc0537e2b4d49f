package io.gatehouse.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedMarketProperties {

    private static final Duration FRESH = Duration.ofMinutes(5);

    @Test
    void answersTheSameAfterARestartAndInAnyOrder() {
        for (long seed = 1; seed <= 2; seed++) {
            AMarket grown = AMarket.at(seed, "2026-01-02T07:00");
            for (TradingSession session = AMarket.CALENDAR.sessionOnOrAfter(AMarket.START);
                    session.date().isBefore(LocalDate.of(2026, 9, 1));
                    session = AMarket.CALENDAR.next(session.date())) {
                grown.clock.advanceTo(session.marketOpensAt());
                grown.market.quote(AMarket.SOLZQ);
            }
            grown.moveTo("2026-09-01T11:07");
            AMarket restarted = AMarket.at(seed, "2026-09-01T11:07");
            List<Supplier<Object>> first = questions(grown);
            List<Supplier<Object>> second = questions(restarted);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, first.size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));

            List<Object> answers = first.stream().map(Supplier::get).toList();
            for (int i : order) {
                assertThat(second.get(i).get())
                        .as("seed %d, question %d", seed, i)
                        .isEqualTo(answers.get(i));
            }
        }
    }

    @Test
    void answersTheSameToManyThreads() {
        AMarket alone = AMarket.at(4, "2026-02-03T11:00");
        AMarket shared = AMarket.at(4, "2026-02-03T11:00");
        List<Object> expected = questions(alone).stream().map(Supplier::get).toList();

        List<Object> answers =
                questions(shared).parallelStream().map(Supplier::get).toList();

        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void anotherSeedIsAnotherMarket() {
        List<Bar> one = AMarket.at(1, "2026-06-01T10:00").market.dailyBars(AMarket.SOLZQ, AMarket.START, 5);
        List<Bar> two = AMarket.at(2, "2026-06-01T10:00").market.dailyBars(AMarket.SOLZQ, AMarket.START, 5);

        assertThat(one).doesNotContainAnyElementsOf(two);
    }

    @Test
    void quotesStayWithinTheBarTheyLeaveAndPricesBetween15And80() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            AMarket desk = AMarket.at(seed, "2026-01-02T07:00");
            TradingSession session = AMarket.CALENDAR.sessionOnOrAfter(AMarket.START);
            for (int day = 0; day < 500; day++) {
                Listing listing = AMarket.UNIVERSE.get(random.nextInt(AMarket.UNIVERSE.size()));
                long seconds = Duration.between(session.marketOpensAt(), session.marketClosesAt())
                        .toSeconds();
                desk.clock.advanceTo(session.marketOpensAt().plusSeconds(random.nextLong(seconds)));
                Quote.Judged judged = desk.market.quote(listing.symbol()).judge(desk.clock.now(), FRESH);
                desk.clock.advanceTo(session.marketClosesAt());
                Bar bar = desk.market
                        .dailyBars(listing.symbol(), session.date(), 1)
                        .get(0);
                if (judged instanceof Quote.Usable usable) {
                    assertThat(usable.bid()).as("seed %d, %s", seed, bar).isGreaterThanOrEqualTo(bar.low());
                    assertThat(usable.ask()).as("seed %d, %s", seed, bar).isLessThanOrEqualTo(bar.high());
                }
                assertThat(bar.low()).as("seed %d, %s", seed, bar).isGreaterThanOrEqualTo(Price.of("15"));
                assertThat(bar.high()).as("seed %d, %s", seed, bar).isLessThanOrEqualTo(Price.of("80"));
                session = AMarket.CALENDAR.next(session.date());
            }
        }
    }

    @Test
    void splitsAndDividendsAreAnnouncedInTimeAndLeaveAnAdjustedHistoryContinuous() {
        List<Double> overSplits = new ArrayList<>();
        List<Double> overDividends = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            AMarket desk = AMarket.at(seed, "2029-12-31T17:00");
            for (Listing listing : AMarket.UNIVERSE) {
                for (CorporateAction action : desk.market.corporateActions(
                        listing.symbol(), LocalDate.of(2024, 2, 1), LocalDate.of(2029, 12, 31))) {
                    List<Bar> bars = desk.market.dailyBars(listing.symbol(), action.exDate(), 2);
                    double before = bars.get(0).close().toDouble();
                    double open = bars.get(1).open().toDouble();
                    long notice = ChronoUnit.DAYS.between(action.announced(), action.exDate());

                    assertThat(bars.get(1).date())
                            .as("seed %d %s", seed, action)
                            .isEqualTo(action.exDate());
                    if (action instanceof CorporateAction.Dividend dividend) {
                        assertThat(notice).as("seed %d %s", seed, action).isBetween(9L, 14L);
                        overDividends.add(open / (before - dividend.perShare().toDouble()));
                    } else {
                        assertThat(notice).as("seed %d %s", seed, action).isBetween(20L, 45L);
                        overSplits.add(open * 2 / before);
                    }
                }
            }
        }
        assertThat(overSplits).hasSizeBetween(40, 600);
        assertThat(overDividends).hasSizeBetween(400, 3_000);
        assertThat(mean(overSplits)).isCloseTo(1, within(0.015));
        assertThat(mean(overDividends)).isCloseTo(1, within(0.0025));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    @Test
    void keepsAnActionSecretUntilItsAnnouncement() {
        AMarket oracle = AMarket.at(5, "2029-12-31T17:00");
        CorporateAction action = AMarket.UNIVERSE.stream()
                .flatMap(listing -> oracle
                        .market
                        .corporateActions(listing.symbol(), LocalDate.of(2026, 6, 1), LocalDate.of(2029, 12, 1))
                        .stream())
                .findFirst()
                .orElseThrow();
        LocalDate ex = action.exDate();

        AMarket before = AMarket.at(5, action.announced().minusDays(1) + "T23:59");
        assertThat(before.market.corporateActions(action.symbol(), ex, ex)).isEmpty();
        before.moveTo(action.announced() + "T07:00");
        assertThat(before.market.corporateActions(action.symbol(), ex, ex)).containsExactly(action);
    }

    @Test
    void showsEveryKindOfBadQuoteButSeldom() {
        Map<Fault, Integer> seen = new EnumMap<>(Fault.class);
        int quotes = 0;
        AMarket desk = AMarket.at(3, "2026-01-02T07:00");
        TradingSession session = AMarket.CALENDAR.sessionOnOrAfter(AMarket.START);
        for (int day = 0; day < 40; day++) {
            desk.clock.advanceTo(session.marketOpensAt().plusSeconds(7_000));
            for (Listing listing : AMarket.UNIVERSE) {
                for (OptionQuote option : desk.market
                        .chain(listing.symbol(), session.date(), session.date().plusDays(7))
                        .quotes()) {
                    quotes++;
                    kind(option.quote(), desk).forEach(fault -> seen.merge(fault, 1, Integer::sum));
                }
            }
            session = AMarket.CALENDAR.next(session.date());
        }

        assertThat(seen).containsOnlyKeys(Fault.values());
        seen.remove(Fault.ZERO_BID); // far options have no bid for good reasons
        int bad = seen.values().stream().mapToInt(count -> count).sum();
        assertThat(bad / (double) quotes).isBetween(0.003, 0.007);
    }

    private static List<Fault> kind(Quote quote, AMarket desk) {
        if (!quote.at().equals(desk.clock.now())) {
            return List.of(Fault.STALE);
        }
        if (quote.bid().isEmpty()) {
            return List.of(quote.ask().isEmpty() ? Fault.EMPTY : Fault.NO_BID);
        }
        if (quote.ask().isEmpty()) {
            return List.of(Fault.NO_ASK);
        }
        if (quote.bid().get().isAbove(quote.ask().get())) {
            return List.of(Fault.CROSSED);
        }
        return quote.bid().get().isZero() ? List.of(Fault.ZERO_BID) : List.of();
    }

    private static List<Supplier<Object>> questions(AMarket desk) {
        SimulatedMarket market = desk.market;
        List<Supplier<Object>> questions = new ArrayList<>();
        LocalDate today = desk.clock.today();
        for (Listing listing : AMarket.UNIVERSE) {
            Symbol symbol = listing.symbol();
            questions.add(() -> market.quote(symbol));
            questions.add(() -> market.dailyBars(symbol, today, 60));
            questions.add(() -> market.chain(symbol, today.plusDays(7), today.plusDays(14)));
            questions.add(() -> market.corporateActions(symbol, today.minusYears(2), today.plusYears(1)));
        }
        questions.add(market::volatilityIndex);
        questions.add(() -> market.sessionsBefore(today));
        return questions;
    }
}
