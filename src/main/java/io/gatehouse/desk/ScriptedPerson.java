package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.AcknowledgeHalt;
import io.gatehouse.phases.EntryHalt;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Answers the desk's questions in a run that nobody watches: at 09:00 of the session after a halt it acknowledges
 * it. What it says is marked SCRIPTED wherever it is kept. It exists in simulations and replays only.
 */
final class ScriptedPerson implements EventSource {

    private static final LocalTime AT_THE_DESK = LocalTime.of(9, 0);

    private final String name;
    private final AcknowledgeHalt halts;
    private final List<AccountId> accounts;
    private final NyseCalendar calendar;
    private final DeskClock clock;
    private Optional<Instant> next = Optional.empty();

    ScriptedPerson(String name, AcknowledgeHalt halts, DeskAccounts accounts, NyseCalendar calendar, DeskClock clock) {
        this.name = name;
        this.halts = halts;
        this.accounts = accounts.ids();
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A run that goes on after a kill may come to the same 09:00 again; what is acknowledged stays so. */
    @Override
    public Optional<Instant> nextDue() {
        if (next.isEmpty()) {
            TradingSession today = calendar.sessionOnOrAfter(clock.today());
            next = Optional.of(at(at(today).isBefore(clock.now()) ? calendar.next(today.date()) : today));
        }
        return next;
    }

    private static Instant at(TradingSession session) {
        return session.at(AT_THE_DESK);
    }

    @Override
    public void runDue() {
        accounts.forEach(this::acknowledge);
        next = Optional.of(at(calendar.next(clock.today())));
    }

    private void acknowledge(AccountId account) {
        for (EntryHalt halt : halts.open(account)) {
            halts.acknowledge(halt.id(), name, "SCRIPTED: seen at 09:00 of the next session, entries may go on");
        }
    }
}
