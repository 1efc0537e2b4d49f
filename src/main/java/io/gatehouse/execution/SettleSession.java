package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.market.Quote;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes a session in the ledger: cash, and everything held at its closing mark. */
@Component
public class SettleSession {

    // Settling comes minutes after the close; the last quotes of the day are meant to be that old.
    private static final Duration CLOSING_QUOTES_KEEP = Duration.ofHours(1);

    private final Ledger ledger;
    private final ReadQuote quotes;
    private final Announcements announcements;
    private final DeskClock clock;

    SettleSession(Ledger ledger, ReadQuote quotes, Announcements announcements, DeskClock clock) {
        this.announcements = announcements;
        this.ledger = ledger;
        this.quotes = quotes;
        this.clock = clock;
    }

    /**
     * Marks everything held at its closing quote, where there is a usable one, and records the equity in the
     * caller's transaction. A session that is closed stays as it is.
     *
     * @throws IllegalStateException if the session was never opened
     */
    public SessionEquity settle(AccountId account, LocalDate session) {
        ledger.lock(account);
        Optional<SessionEquity> closed = ledger.equity(account).stream()
                .filter(equity -> equity.session().equals(session))
                .findFirst();
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.positions(account).forEach(this::mark);
        Valuation worth = Valuation.of(account, ledger);
        SessionEquity equity = new SessionEquity(account, session, worth.cash(), worth.positionsValue());
        ledger.closeSession(equity, clock.now());
        announcements.announceWithin(new SessionSettled(equity));
        return equity;
    }

    private void mark(Position position) {
        if (quotes.atClose(position.instrument(), CLOSING_QUOTES_KEEP) instanceof Quote.Usable quote) {
            ledger.recordMark(position.account(), position.instrument(), quote.mid(), clock.now());
        }
    }
}
