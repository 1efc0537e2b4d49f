package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Latches an account, in the transaction of the fact that gave the reason. */
@Component
public class TripBreaker {

    private final Latches latches;
    private final ReadTradingState states;
    private final SafetyHistory history;
    private final LatchTimes times;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    TripBreaker(
            Latches latches,
            ReadTradingState states,
            SafetyHistory history,
            LatchTimes times,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.latches = latches;
        this.states = states;
        this.history = history;
        this.times = times;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Closes the latch of a cause; one that is open already stays as it is, since its first reason is the one that
     * people are asked about.
     *
     * @param reason what happened, with figures
     * @return the open latch
     */
    public Latch trip(AccountId account, Cause cause, String reason) {
        ledger.lock(account);
        Optional<Latch> open = latches.openOf(account).stream()
                .filter(latch -> latch.cause() == cause)
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        return close(Latch.closed(
                        newId(account + ":" + cause.word() + ":" + times.now()),
                        account,
                        cause,
                        times.session(),
                        times.now(),
                        reason)
                .keptUntil(times.releasableFrom(cause)));
    }

    // A simulated clock may stand still between a release and the next trip.
    private String newId(String instant) {
        String id = instant;
        for (int n = 2; latches.find(id).isPresent(); n++) {
            id = instant + "-" + n;
        }
        return id;
    }

    /** Closes a latch whose identity and reason somebody else knows; the account is locked by the caller. */
    public Latch close(Latch latch) {
        TradingState before = states.of(latch.account()).state();
        latches.close(latch);
        history.closed(latch, before, states.of(latch.account()).state());
        events.publishEvent(new LatchClosed(latch));
        return latch;
    }
}
