package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.risk.WatchDailyLoss;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at the day's loss at every fill, not only at the next watch. */
@Component
class CheckOnFill {

    private final Ledger ledger;
    private final WatchDailyLoss dailyLoss;

    CheckOnFill(Ledger ledger, WatchDailyLoss dailyLoss) {
        this.ledger = ledger;
        this.dailyLoss = dailyLoss;
    }

    @EventListener
    void on(OrderFilled filled) {
        AccountId account = filled.ref().trade().account();
        ledger.lock(account);
        dailyLoss.check(account);
    }
}
