package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.TradeProposal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account has open or is about to open.
 *
 * @param open one for each position open or being opened, by trade
 * @param enteredThisSession entries submitted in the session, whatever became of them
 * @param marginInUse initial margin of all of them
 * @param worth what the account is worth now and has lost today
 */
record Book(List<OpenRisk> open, int enteredThisSession, Money marginInUse, Worth worth) {

    Book {
        open = List.copyOf(open);
    }

    List<Symbol> underlyings() {
        return open.stream().map(OpenRisk::underlying).toList();
    }

    /** Planned losses of everything in it. */
    Money heat() {
        return open.stream().map(OpenRisk::plannedLoss).reduce(Money.ZERO, Money::plus);
    }

    /** The book as it will be once a proposal is submitted. */
    Book with(TradeProposal proposal, Money margin) {
        List<OpenRisk> more = new ArrayList<>(open);
        more.add(OpenRisk.of(proposal));
        return new Book(more, enteredThisSession + 1, marginInUse.plus(margin), worth);
    }
}
