package io.gatehouse.strategy;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.util.Comparator;

/**
 * A put that all rules let pass.
 *
 * @param margin formula margin of one contract in dollars
 * @param premiumPerMargin premium of one contract at the mid ÷ its margin
 */
record Candidate(ListedPut put, Quote.Usable quote, Money margin, Ratio premiumPerMargin) {

    /** The best first: most premium per margin, then the earlier expiry, then the lower strike. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::premiumPerMargin)
            .reversed()
            .thenComparing(candidate -> candidate.put().contract().expiry())
            .thenComparing(candidate -> candidate.put().contract().strike());

    static Candidate of(ListedPut put, MarginSettings formula) {
        Quote.Usable quote = put.usable();
        Money margin = formula.ofOneContract(put.shareMid(), put.contract().strike(), quote.mid());
        Money premium = new Money(quote.mid().perShare()).times(put.contract().multiplier());
        return new Candidate(put, quote, margin, premium.dividedBy(margin));
    }
}
