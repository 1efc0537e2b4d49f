package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a position of an account may lose by plan now. */
@Component
public class SizeInForce {

    private final PhaseBook book;
    private final EquityBasis equity;
    private final SizeSettings settings;

    SizeInForce(PhaseBook book, EquityBasis equity, PhaseSettings settings) {
        this.book = book;
        this.equity = equity;
        this.settings = settings.size();
    }

    /** In dollars; in Scaling never above its caps. Empty for the strategy's own number of contracts. */
    public Optional<Money> of(AccountId account) {
        return of(book.standing(account));
    }

    Optional<Money> of(PhaseStanding standing) {
        return standing.phase() == Phase.SCALING
                ? standing.size().map(size -> size.min(cap(standing.account())))
                : standing.size();
    }

    /** What a Scaling size is never above: the maximum, and both shares of the equity. */
    Money cap(AccountId account) {
        Money basis = equity.of(account).max(Money.ZERO);
        Ratio share = settings.maxEquityShare().isBelow(settings.maxLossBudgetShare())
                ? settings.maxEquityShare()
                : settings.maxLossBudgetShare();
        return settings.scalingMax().min(basis.times(share));
    }
}
