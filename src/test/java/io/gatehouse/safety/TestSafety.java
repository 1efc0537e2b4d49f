package io.gatehouse.safety;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.jdbc.SafetyTables;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import org.springframework.context.ApplicationEventPublisher;

/** Latches on a real database for tests outside this package; no stop file lies anywhere unless they say where. */
public final class TestSafety {

    private final Latches latches;
    private final ReadTradingState states;
    private final SafetyHistory history;
    private final Ledger ledger;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    public TestSafety(
            TestDatabase database, AuditTrail trail, Ledger ledger, DeskClock clock, ApplicationEventPublisher events) {
        this.latches = latches(database);
        this.states = states(database);
        this.history = new SafetyHistory(trail);
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    public static Latches latches(TestDatabase database) {
        return SafetyTables.latches(database.jdbc());
    }

    public static ReadTradingState states(TestDatabase database) {
        return states(database, Path.of("target", "no-stop"));
    }

    public static ReadTradingState states(TestDatabase database, Path stopFolder) {
        return new ReadTradingState(new StopFile(stopFolder), latches(database));
    }

    public TripBreaker breakers() {
        return new TripBreaker(latches, states, history, new LatchTimes(new NyseCalendar(), clock), ledger, events);
    }

    public ReleaseLatch release() {
        return new ReleaseLatch(latches, states, history, ledger, clock, events);
    }
}
