package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/** The trail's words for sessions and cash. */
record TellBooks(AuditTrail trail) {

    /** Action of the line that anchors the other streams. */
    static final String CLOSED = "session-closed";

    /** Name of the session in its context. */
    static final String SESSION = "session";

    void opened(AccountId account, LocalDate session, Instant at) {
        trail.changed(
                account,
                Change.of("session-opened", at)
                        .on(SESSION, session.toString())
                        .decided("the exchange trades", "the session is open"));
    }

    void closed(SessionEquity equity, Instant at) {
        trail.changed(
                equity.account(),
                Change.of(CLOSED, at)
                        .on(SESSION, equity.session().toString())
                        .decided(
                                "the session is over",
                                "net liquidation " + equity.netLiquidation() + ", cash " + equity.cash())
                        .anchored());
    }

    void cash(CashEntry entry) {
        trail.changed(
                entry.account(),
                Change.of("cash-booked", entry.at())
                        .by(Change.BROKER)
                        .on("reference", entry.reference())
                        .decided(entry.kind().name(), "cash " + entry.amount()));
    }

    void commission(AccountId account, String executionId, Money commission, Instant at) {
        trail.changed(
                account,
                Change.of("commission-booked", at)
                        .by(Change.BROKER)
                        .on("execution", executionId)
                        .decided("COMMISSION", "cash " + commission.negated()));
    }
}
