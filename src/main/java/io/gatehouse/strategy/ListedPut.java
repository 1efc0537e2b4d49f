package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * One put as the options finder sees it.
 *
 * @param symbol the share whose chain it stands in
 * @param shareMid that share's present mid
 * @param date the session's date
 * @param quote its own quote, judged
 * @param openInterest open contracts, empty where the source does not say
 * @param outOfTheMoney (share's mid − strike) ÷ share's mid; negative in the money
 */
record ListedPut(
        Symbol symbol,
        Price shareMid,
        LocalDate date,
        OptionContract contract,
        Quote.Judged quote,
        OptionalLong openInterest,
        Ratio outOfTheMoney) {

    static ListedPut of(ScreenedShare share, Price shareMid, OptionQuote line, Duration staleAfter) {
        OptionContract contract = line.contract();
        return new ListedPut(
                share.symbol(),
                shareMid,
                share.day().date(),
                contract,
                line.quote().judge(share.day().now(), staleAfter),
                line.openInterest(),
                outOfTheMoney(shareMid, contract.strike()));
    }

    private static Ratio outOfTheMoney(Price shareMid, Price strike) {
        return new Money(shareMid.perShare().subtract(strike.perShare())).dividedBy(new Money(shareMid.perShare()));
    }

    long daysToExpiry() {
        return contract.daysToExpiry(date);
    }

    /** @throws IllegalStateException if the quote cannot be used; the rule {@code option-quote} is asked before */
    Quote.Usable usable() {
        if (quote instanceof Quote.Usable usable) {
            return usable;
        }
        throw new IllegalStateException("no usable quote of " + contract + "; have " + quote);
    }
}
