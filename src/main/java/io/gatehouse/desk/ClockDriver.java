package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.engine.EngineJobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Moves the simulated desk clock from event to event and runs what is due, on one thread. At equal instants
 * the broker speaks first, then sessions start, then the engine's jobs run; so a run is the same each time.
 */
final class ClockDriver {

    private final SimulatedDeskClock clock;
    private final EngineJobs jobs;
    private final List<EventSource> sources;
    private final SessionStarts starts;
    private final Lease lease;
    private final List<AccountId> accounts;
    private final SessionLaps laps;

    ClockDriver(
            SimulatedDeskClock clock,
            EngineJobs jobs,
            List<EventSource> sources,
            SessionStarts starts,
            Lease lease,
            DeskAccounts accounts,
            SessionLaps laps) {
        this.clock = clock;
        this.jobs = jobs;
        this.sources = List.copyOf(sources);
        this.starts = starts;
        this.lease = lease;
        this.accounts = accounts.ids();
        this.laps = laps;
    }

    /**
     * One thing that is to happen.
     *
     * @param at when, never before the present instant
     * @param work what
     */
    record Next(Instant at, Runnable work) {}

    /** What happens next; a desk always has a next session. */
    Next next() {
        Instant now = clock.now();
        Stream<Next> brokers =
                sources.stream().flatMap(source -> source.nextDue().map(at -> next(at, now, source::runDue)).stream());
        Stream<Next> sessions = Stream.of(next(starts.nextDue(), now, starts::runDue));
        Stream<Next> engine =
                jobs.next().map(job -> next(job.due(), now, () -> jobs.run(job, this::keepTime))).stream();
        // The minimum keeps the first of equals, which is the order promised above.
        return Stream.of(brokers, sessions, engine)
                .flatMap(each -> each)
                .min(Comparator.comparing(Next::at))
                .orElseThrow();
    }

    private static Next next(Instant due, Instant now, Runnable work) {
        return new Next(due.isBefore(now) ? now : due, work);
    }

    /** Moves the clock to what happens next and lets it happen. */
    void run(Next next) {
        laps.before(next.at());
        // An emergency stop may have moved the clock a little further meanwhile.
        clock.passTo(next.at());
        next.work().run();
    }

    /** Runs everything that happens before an instant. */
    void runBefore(Instant end) {
        for (Next next = next(); next.at().isBefore(end); next = next()) {
            run(next);
        }
        laps.before(end);
    }

    private void keepTime() {
        accounts.forEach(account -> lease.advance(account, clock.now()));
    }
}
