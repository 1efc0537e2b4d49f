package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.EngineJobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A desk on a simulated clock: takes its accounts, goes on where they stopped, and is driven step by step. */
final class SimulatedDesk {

    private final SimulatedDeskClock clock;
    private final EngineJobs jobs;
    private final List<EventSource> sources;
    private final NyseCalendar calendar;
    private final DailyTradingCycleProcess cycle;
    private final Lease lease;
    private final DeskAccounts all;
    private final List<AccountId> accounts;
    private final ResumeTrading resume;
    private final ArtifactFolders artifacts;
    private final AccountsHeld held;

    SimulatedDesk(
            SimulatedDeskClock clock,
            EngineJobs jobs,
            List<EventSource> sources,
            NyseCalendar calendar,
            DailyTradingCycleProcess cycle,
            Lease lease,
            DeskAccounts accounts,
            ResumeTrading resume,
            ArtifactFolders artifacts,
            AccountsHeld held) {
        this.clock = clock;
        this.jobs = jobs;
        this.sources = List.copyOf(sources);
        this.calendar = calendar;
        this.cycle = cycle;
        this.lease = lease;
        this.all = accounts;
        this.accounts = accounts.ids();
        this.resume = resume;
        this.artifacts = artifacts;
        this.held = held;
    }

    /** Takes every account's lease; false leaves none taken. */
    boolean acquire() {
        boolean all = accounts.stream().allMatch(lease::acquire);
        if (!all) {
            release();
        }
        return all;
    }

    void renew() {
        accounts.forEach(lease::renew);
    }

    void release() {
        held.given();
        sources.forEach(EventSource::close);
        accounts.forEach(lease::release);
    }

    /** Sets the clock to where desk and broker stopped, and finds out what became of open orders. */
    ClockDriver open() {
        sources.forEach(EventSource::open);
        Stream<Optional<Instant>> lived = Stream.concat(
                accounts.stream().map(lease::deskTime), sources.stream().map(EventSource::latestInstant));
        lived.flatMap(Optional::stream)
                .filter(instant -> instant.isAfter(clock.now()))
                .max(Instant::compareTo)
                .ifPresent(clock::advanceTo);
        accounts.forEach(resume::resume);
        held.taken();
        SessionLaps laps = new SessionLaps(calendar, artifacts, accounts, clock.now());
        return new ClockDriver(clock, jobs, sources, new SessionStarts(calendar, clock, cycle, all), lease, all, laps);
    }
}
