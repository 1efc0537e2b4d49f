package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.TripBreaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Pauses an account of which something is unexplained, and disputes the symbols it is about. */
@Component
class PauseAccount {

    /** Differences told in a latch's reason; the rest is counted. */
    private static final int TOLD = 5;

    private static final int LONGEST = 300;

    private final Latches latches;
    private final TripBreaker breakers;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    PauseAccount(Latches latches, TripBreaker breakers, Ledger ledger, ApplicationEventPublisher events) {
        this.latches = latches;
        this.breakers = breakers;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Closes a latch in the comparison's transaction, unless open ones dispute the same symbols already: a symbol that
     * comes into dispute later gets a latch, and a person, of its own.
     */
    void ifUnexplained(Comparison comparison) {
        if (comparison.outcome() != Outcome.DIFFERENT) {
            return;
        }
        ledger.lock(comparison.account());
        List<Latch> open = latches.openOf(comparison.account()).stream()
                .filter(latch -> latch.cause() == Cause.UNEXPLAINED_DIFFERENCE)
                .toList();
        Set<Symbol> fresh = new HashSet<>(comparison.disputed());
        open.forEach(latch -> fresh.removeAll(latch.disputed()));
        if (open.isEmpty() || !fresh.isEmpty()) {
            breakers.close(Latch.closed(
                            id(comparison),
                            comparison.account(),
                            Cause.UNEXPLAINED_DIFFERENCE,
                            comparison.session(),
                            comparison.at(),
                            reason(comparison))
                    .disputing(fresh));
        }
        events.publishEvent(new DifferenceFound(comparison));
    }

    private String id(Comparison comparison) {
        AccountId account = comparison.account();
        String id = account + ":" + Cause.UNEXPLAINED_DIFFERENCE.word() + ":" + comparison.at();
        String free = id;
        for (int again = 2; latches.find(free).isPresent(); again++) {
            free = id + ":" + again;
        }
        return free;
    }

    private static String reason(Comparison comparison) {
        List<String> all = comparison.unexplained().stream()
                .map(Difference::text)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
        String told = String.join("; ", all.subList(0, Math.min(TOLD, all.size())));
        return all.size() > TOLD ? told + "; and " + (all.size() - TOLD) + " more" : told;
    }
}
