package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.LatchReleased;
import io.gatehouse.safety.StopFile;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes the stop file away once people have let trading go on, and never before that is committed. */
@Component
class LiftStops {

    private static final Logger LOG = LoggerFactory.getLogger(LiftStops.class);

    private final StopFile stops;
    private final AnsweredAccounts accounts;

    LiftStops(StopFile stops, AnsweredAccounts accounts) {
        this.stops = stops;
        this.accounts = accounts;
    }

    @EventListener
    void on(LatchReleased released) {
        if (released.latch().cause() != Cause.EMERGENCY_STOP) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lift(released.latch().account());
            }
        });
    }

    // A file that stays goes on stopping, which is the safe side; the record of stops tries again.
    void lift(AccountId account) {
        try {
            stops.lift(account, accounts.without(account));
        } catch (IOException e) {
            LOG.error("The stop file of {} cannot be removed, so it goes on stopping: {}", account, e.toString());
        }
    }
}
