package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The modelled option quotes against real ones: the same share, date, price of the share, expiry and strike. The
 * figures are published as report entries; the bounds here only catch a model that was broken.
 */
@EnabledIf(value = RealHistory.IS_PRESENT, disabledReason = RealHistory.WHERE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealQuotesIT {

    private static final NyseCalendar CALENDAR = new NyseCalendar();

    private final Map<String, List<Comparison>> bySource = new TreeMap<>();

    @BeforeAll
    void comparesEveryTwoSidedPut() {
        Path directory = RealHistory.directory();
        MarketHistory history = new MarketDirectory(directory, CALENDAR).read();
        MarketFile.in(directory, "option_quotes_sample.csv")
                .forEachRow(
                        List.of(
                                "underlying",
                                "quote_date",
                                "expiry",
                                "strike",
                                "right",
                                "bid",
                                "ask",
                                "underlying_price",
                                "source"),
                        row -> compare(row, history));
    }

    private void compare(MarketRow row, MarketHistory history) {
        LocalDate date = LocalDate.parse(row.text("quote_date"));
        LocalDate expiry = LocalDate.parse(row.text("expiry"));
        double spot = Double.parseDouble(row.text("underlying_price"));
        double strike = Double.parseDouble(row.text("strike"));
        double out = 1 - strike / spot;
        long days = ChronoUnit.DAYS.between(date, expiry);
        Share share = history.shares().get(new Symbol(row.text("underlying")));
        String bid = row.fields().get(row.names().indexOf("bid"));
        String ask = row.fields().get(row.names().indexOf("ask"));
        boolean wanted = row.text("right").equals("P") && days >= 7 && days <= 14 && out >= 0.10 && out <= 0.25;
        if (!wanted || share == null || !share.bars().has(date) || bid.isBlank() || ask.isBlank()) {
            return;
        }
        double b = Double.parseDouble(bid);
        double a = Double.parseDouble(ask);
        if (b > 0 && a >= b) {
            Quote modelled = modelled(history, share, date, spot, contract(row, expiry));
            bySource.computeIfAbsent(row.text("source"), source -> new ArrayList<>())
                    .add(new Comparison(
                            b,
                            a,
                            modelled.bid().orElseThrow().toDouble(),
                            modelled.ask().orElseThrow().toDouble()));
        }
    }

    private static OptionContract contract(MarketRow row, LocalDate expiry) {
        BigDecimal strike = new BigDecimal(row.text("strike"));
        return new OptionContract(new Symbol(row.text("underlying")), expiry, new Price(strike), Right.PUT);
    }

    private static Quote modelled(
            MarketHistory history, Share share, LocalDate date, double spot, OptionContract contract) {
        int number = share.bars().numberOf(date);
        double index = history.index().close(history.index().numberOf(date)) / 100;
        Smile smile = Smile.of(share.realisedBefore(number, 20, index), share.realisedBefore(number, 60, index), index);
        Spread spread = Spread.ofOptionsOn(spot, share.meanDollarVolumeBefore(number));
        var at = CALENDAR.sessionOnOrAfter(date).marketClosesAt();
        return new OptionBoard(contract.underlying(), spot, smile, spread, at)
                .quote(contract, CALENDAR.sessionOnOrBefore(contract.expiry()).marketClosesAt());
    }

    @Test
    void midsOfOutOfTheMoneyPutsAreNearTheRealOnes(TestReporter reporter) {
        assertThat(bySource).hasSize(2);
        bySource.forEach((source, comparisons) -> {
            double error = median(comparisons.stream().map(Comparison::midError).toList());
            double real = median(comparisons.stream().map(Comparison::realMid).toList());
            double ownWidth = median(comparisons.stream().map(Comparison::width).toList());
            double realWidth =
                    median(comparisons.stream().map(Comparison::realWidth).toList());
            long inside = comparisons.stream()
                    .filter(Comparison::midInsideTheRealQuote)
                    .count();
            String figures = String.format(
                    "%d puts, 7-14 days, 10-25 %% out: median absolute error of the mid $%.3f at a median mid of "
                            + "$%.3f; %d inside the real quote; median width $%.3f, real $%.3f",
                    comparisons.size(), error, real, inside, ownWidth, realWidth);
            reporter.publishEntry(source, figures);
            assertThat(error).as("%s: %s", source, figures).isLessThan(0.12);
            assertThat(inside * 10).as("%s: %s", source, figures).isGreaterThan(comparisons.size() * 3L);
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Comparison(double realBid, double realAsk, double bid, double ask) {

        double realMid() {
            return (realBid + realAsk) / 2;
        }

        double midError() {
            return Math.abs((bid + ask) / 2 - realMid());
        }

        double width() {
            return ask - bid;
        }

        double realWidth() {
            return realAsk - realBid;
        }

        boolean midInsideTheRealQuote() {
            return (bid + ask) / 2 >= realBid - 0.005 && (bid + ask) / 2 <= realAsk + 0.005;
        }
    }
}
