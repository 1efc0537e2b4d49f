package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.time.TradingSession;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation or replay: every session from the first to the last, as fast as the machine allows. */
final class FastRun implements DeskRun {

    private final SimulatedDesk desk;
    private final RunSettings settings;
    private final NyseCalendar calendar;
    private final List<AccountId> accounts;
    private final CheckSession checks;
    private final RunSummary summary;
    private final PhaseBook phases;

    FastRun(
            SimulatedDesk desk,
            RunSettings settings,
            NyseCalendar calendar,
            DeskAccounts accounts,
            CheckSession checks,
            RunSummary summary,
            PhaseBook phases) {
        this.desk = desk;
        this.settings = settings;
        this.calendar = calendar;
        this.accounts = accounts.ids();
        this.checks = checks;
        this.summary = summary;
        this.phases = phases;
    }

    @Override
    public int run(PrintStream progress) {
        if (!acquire()) {
            progress.println("Another process runs this account on the same database; this one does nothing.");
            return 1;
        }
        try {
            return run(progress, sessions());
        } finally {
            desk.release();
        }
    }

    // A run that is started again right after a kill meets the lease its predecessor left behind.
    private boolean acquire() {
        try {
            for (int second = 0; second <= 2 * Lease.SECONDS; second++) {
                if (desk.acquire()) {
                    return true;
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private int run(PrintStream progress, List<TradingSession> sessions) {
        ClockDriver driver = desk.open();
        Progress bar = new Progress(progress, sessions.size());
        List<String> broken = new ArrayList<>();
        Stopwatch stopwatch = Stopwatch.started();
        List<TradingSession> done = new ArrayList<>();
        for (TradingSession session : sessions) {
            if (isAtItsGoal()) {
                break;
            }
            driver.runBefore(calendar.next(session.date()).deskOpensAt());
            for (AccountId account : accounts) {
                broken.addAll(checks.brokenBy(account, session.date()));
            }
            done.add(session);
            bar.done(session.date());
        }
        bar.end();
        summary.print(progress, settings, done, stopwatch.elapsed(), broken);
        return broken.isEmpty() && cameThere(progress, done.size()) ? 0 : 1;
    }

    private boolean isAtItsGoal() {
        Phase goal = settings.until();
        return goal != null && phases.standing(accounts.get(0)).phase().compareTo(goal) >= 0;
    }

    private boolean cameThere(PrintStream progress, int sessions) {
        Phase goal = settings.until();
        if (goal == null || isAtItsGoal()) {
            return true;
        }
        progress.println(goal.displayName() + " was not reached within " + sessions + " sessions");
        return false;
    }

    private List<TradingSession> sessions() {
        List<TradingSession> sessions = new ArrayList<>();
        TradingSession session = calendar.sessionOnOrAfter(settings.start());
        while (isWanted(session, sessions.size(), settings.to())) {
            sessions.add(session);
            session = calendar.next(session.date());
        }
        return sessions;
    }

    private boolean isWanted(TradingSession session, int before, @Nullable LocalDate to) {
        return to == null ? before < settings.days() : !session.date().isAfter(to);
    }

    /** One line that fills up as sessions are done; whole lines now and then where it is not a terminal. */
    private static final class Progress {

        private static final int WIDTH = 40;
        private static final int STEPS = 100;

        private final PrintStream out;
        private final int all;
        private int done;

        Progress(PrintStream out, int all) {
            this.out = out;
            this.all = all;
        }

        void done(LocalDate session) {
            done++;
            boolean shown = done == all || done * STEPS / all > (done - 1) * STEPS / all;
            if (shown) {
                int filled = done * WIDTH / all;
                out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all
                        + " sessions, " + session);
                out.flush();
            }
        }

        void end() {
            out.println();
        }
    }
}
