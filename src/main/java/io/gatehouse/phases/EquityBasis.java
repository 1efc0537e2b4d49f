package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.money.Money;
import io.gatehouse.risk.AccountKinds;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The equity on which sizes and daily losses are taken: net liquidation; on a broker's paper account, which starts
 * with a million, at most 100,000 dollars and what was earned.
 */
@Component
class EquityBasis {

    private static final Money PAPER_START = Money.ofDollars(100_000);

    private final Ledger ledger;
    private final AccountKinds kinds;

    EquityBasis(Ledger ledger, AccountKinds kinds) {
        this.ledger = ledger;
        this.kinds = kinds;
    }

    /** By the last marks; a position that was never marked stands at its last fill. */
    Money of(AccountId account) {
        Money worth = netLiquidation(account);
        if (kinds.kindOf(account) != AccountKind.PAPER) {
            return worth;
        }
        return worth.min(PAPER_START.plus(worth.minus(ledger.deposits(account))));
    }

    AccountKind kindOf(AccountId account) {
        return kinds.kindOf(account);
    }

    Money netLiquidation(AccountId account) {
        return Valuation.of(account, ledger).netLiquidation();
    }

    /** Money put in or taken out after an instant; dividends are income, not a flow. */
    Money flowsSince(AccountId account, Instant from) {
        return ledger.cashEntries(account).stream()
                .filter(entry ->
                        entry.kind() == CashEntry.Kind.DEPOSIT && entry.at().isAfter(from))
                .map(CashEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
