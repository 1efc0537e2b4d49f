package io.gatehouse.web.live;

import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.StreamEnd;
import io.gatehouse.audit.TrailLine;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.StopFile;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.engine.ReadWork;
import io.gatehouse.workflow.inbox.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Reads what is committed of an account. Every change of state leaves a line in the audit trail, in its own transaction;
 * so what the trail says is true, on whichever node it was done, and trading waits for nobody who looks.
 */
@Component
@ConditionalOnWebApplication
class ReadPulse {

    private static final int MOST_LINES = 500;

    private final AuditRecord record;
    private final Ledger ledger;
    private final Inbox inbox;
    private final ReadWork work;
    private final StopFile stops;
    private final DeskClock clock;

    ReadPulse(AuditRecord record, Ledger ledger, Inbox inbox, ReadWork work, StopFile stops, DeskClock clock) {
        this.record = record;
        this.ledger = ledger;
        this.inbox = inbox;
        this.work = work;
        this.stops = stops;
        this.clock = clock;
    }

    /** The first pulse that an account's pages see. */
    Pulse first(AccountId account) {
        long end = record.end(trail(account)).map(StreamEnd::sequence).orElse(0L);
        return pulse(account, end, List.of());
    }

    Pulse after(Pulse before, AccountId account) {
        List<TrailLine> lines = record.page(trail(account), before.trail(), MOST_LINES);
        long end = lines.isEmpty()
                ? before.trail()
                : lines.get(lines.size() - 1).line().sequence();
        return pulse(
                account,
                end,
                lines.stream().map(TrailLine::action).flatMap(Optional::stream).toList());
    }

    private Pulse pulse(AccountId account, long end, List<String> actions) {
        return new Pulse(
                end,
                actions,
                ledger.lastMarks(account),
                inbox.state(account),
                work.state(),
                stops.inForce(account).stream().map(stop -> stop.note().id()).collect(Collectors.toSet()),
                clock.now());
    }

    private static AuditStream trail(AccountId account) {
        return new AuditStream(account, AuditTrail.TRAIL);
    }
}
