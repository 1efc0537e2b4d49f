package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.money.Money;
import io.gatehouse.time.DeskClock;
import org.springframework.stereotype.Component;

/** Opens our books of an account with the cash the broker has of it. */
@Component
public class OpenAccount {

    private static final String REFERENCE = "opening-balance";

    private final Ledger ledger;
    private final Broker broker;
    private final DeskClock clock;

    OpenAccount(Ledger ledger, Broker broker, DeskClock clock) {
        this.ledger = ledger;
        this.broker = broker;
        this.clock = clock;
    }

    /**
     * Books the broker's cash as the opening balance in the caller's transaction, unless the account has any cash
     * entry already: the opening balance is always the first, because nothing else is booked before it.
     *
     * @return whether this call opened it
     * @throws NoAnswerFromBroker if the cash is unknown; an account is not opened on a guess
     */
    public boolean openIfNew(AccountId account) {
        if (!ledger.cashEntries(account).isEmpty()) {
            return false;
        }
        Answer<Money> answer = broker.cash(account);
        if (answer instanceof Answer.Unknown<Money> unknown) {
            throw new NoAnswerFromBroker(
                    "account " + account + " cannot be opened, its cash is unknown: " + unknown.reason());
        }
        Money cash = ((Answer.Known<Money>) answer).value();
        return ledger.bookCash(new CashEntry(account, REFERENCE, CashEntry.Kind.DEPOSIT, cash, clock.now()));
    }
}
