package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an account has open or is about to open.
 *
 * @param underlyings one for each position open or being opened
 * @param enteredThisSession entries submitted in the session, whatever became of them
 * @param marginInUse initial margin of all of them
 * @param equity the equity basis; empty while a mark is unknown
 */
record Book(List<Symbol> underlyings, int enteredThisSession, Money marginInUse, Optional<Money> equity) {

    Book {
        underlyings = List.copyOf(underlyings);
    }

    /** The book as it will be once a proposal is submitted. */
    Book with(TradeProposal proposal, Money margin) {
        List<Symbol> more = new ArrayList<>(underlyings);
        more.add(proposal.contract().underlying());
        return new Book(more, enteredThisSession + 1, marginInUse.plus(margin), equity);
    }
}
