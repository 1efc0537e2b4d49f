package io.gatehouse.strategy;

import io.gatehouse.market.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a put must be like to be sold. The rules stand in the order in which they are asked; each may rely on
 * those before it, and a put that gets further down the list is nearer to a signal.
 */
final class OptionScreens {

    /**
     * A rule with the measure by which the nearest of several puts that break it is told.
     *
     * @param missedBy how far a put that breaks the rule is from keeping it, zero or more, in the rule's own unit
     */
    record PutRule(Rule<ListedPut> rule, Function<ListedPut, BigDecimal> missedBy) {}

    private final OptionSettings options;
    private final SpreadLimit spread;

    private OptionScreens(OptionSettings options) {
        this.options = options;
        this.spread = options.spreadLimit();
    }

    static List<PutRule> of(OptionSettings options) {
        var screens = new OptionScreens(options);
        return List.of(
                screens.standardContract(),
                screens.daysToExpiry(),
                screens.outOfTheMoney(),
                screens.usableQuote(),
                screens.premium(),
                screens.spread(),
                screens.openInterest());
    }

    // An adjusted contract trades under another root and delivers something else than 100 shares.
    private PutRule standardContract() {
        return new PutRule(
                new Rule<>(
                        "standard-contract",
                        "a standard contract on 100 shares",
                        put -> put.contract().underlying().equals(put.symbol()),
                        put -> "root " + put.contract().underlying()),
                put -> BigDecimal.ZERO);
    }

    private PutRule daysToExpiry() {
        DayBand days = options.daysToExpiry();
        return new PutRule(
                new Rule<>(
                        "days-to-expiry",
                        days.min() + " to " + days.max() + " calendar days",
                        put -> days.contains(put.daysToExpiry()),
                        put -> put.daysToExpiry() + " days"),
                put -> BigDecimal.valueOf(days.missedBy(put.daysToExpiry())));
    }

    private PutRule outOfTheMoney() {
        RatioBand band = options.outOfTheMoney();
        return new PutRule(
                new Rule<>(
                        "out-of-the-money",
                        band.asPercent(),
                        put -> band.contains(put.outOfTheMoney()),
                        put -> put.outOfTheMoney().asPercent() + " below " + put.shareMid()),
                put -> band.missedBy(put.outOfTheMoney()).value());
    }

    private PutRule usableQuote() {
        return new PutRule(
                new Rule<>(
                        "option-quote",
                        "bid and ask above zero, not crossed, at most "
                                + options.quoteStaleAfter().toSeconds() + " s old",
                        put -> put.quote() instanceof Quote.Usable,
                        put -> put.quote() instanceof Quote.NoQuote none ? none.reason() : "usable"),
                put -> BigDecimal.ZERO);
    }

    private PutRule premium() {
        PriceBand band = options.premium();
        return new PutRule(
                new Rule<>(
                        "premium",
                        "a mid from " + band.min() + " to " + band.max(),
                        put -> band.contains(put.usable().mid()),
                        put -> "mid " + put.usable().mid()),
                put -> band.missedBy(put.usable().mid()).perShare());
    }

    private PutRule spread() {
        return new PutRule(
                new Rule<>(
                        "spread",
                        spread.toString(),
                        put -> spread.holds(put.usable()),
                        put -> spread.found(put.usable())),
                put -> put.usable().spread().perShare());
    }

    private PutRule openInterest() {
        return new PutRule(
                new Rule<>(
                        "open-interest",
                        "at least " + options.minOpenInterest() + " open contracts where known",
                        put -> put.openInterest().orElse(Long.MAX_VALUE) >= options.minOpenInterest(),
                        put -> put.openInterest().orElse(0) + " open contracts"),
                put -> BigDecimal.valueOf(
                        options.minOpenInterest() - put.openInterest().orElse(0)));
    }
}
