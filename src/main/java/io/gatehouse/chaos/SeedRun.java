package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.chaos.invariant.DeskBooks;
import io.gatehouse.chaos.invariant.Invariant;
import io.gatehouse.safety.HaltByHand;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One seed from its first session to its last, through every crash; used once, by one thread. */
final class SeedRun {

    private final SeedPlan plan;
    private final Judges judges;
    private final TrueBooks truth;
    private final Tally tally = new Tally();
    private final DeskLife.Start start;
    private final Consumer<LocalDate> progress;
    private final List<TradingSession> sessions;
    private final Set<LocalDate> deedsDone = new HashSet<>();
    private int lives;

    /** @param progress told every session that is over */
    SeedRun(
            Class<?> application,
            SeedPlan plan,
            Place place,
            List<Invariant> invariants,
            Consumer<LocalDate> progress) {
        this.plan = plan;
        this.judges = new Judges(plan.seed(), invariants);
        this.truth = place.books(judges);
        this.start = new DeskLife.Start(application, plan, place, truth, tally, judges::compared);
        this.progress = progress;
        this.sessions = sessions(plan.days());
    }

    private static List<TradingSession> sessions(int days) {
        NyseCalendar calendar = new NyseCalendar();
        List<TradingSession> sessions = new ArrayList<>();
        // One more, which tells when the last one is over.
        TradingSession session = calendar.sessionOnOrAfter(Campaign.START);
        for (int i = 0; i <= days; i++) {
            sessions.add(session);
            session = calendar.next(session.date());
        }
        return sessions;
    }

    SeedOutcome run() throws InterruptedException {
        Optional<SeedOutcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            outcome = live();
        }
        return outcome.get();
    }

    /** One life of the desk; empty if it ended in a crash. */
    private Optional<SeedOutcome> live() throws InterruptedException {
        Life life = new Life(plan.fateOf(lives++));
        judges.begins(life);
        Optional<DeskLife> desk = Optional.empty();
        try {
            desk = Optional.of(DeskLife.begin(start, life));
            SeedOutcome outcome = trade(desk.get(), life);
            desk.get().release();
            return Optional.of(outcome);
        } catch (RuntimeException | Error ended) {
            if (!life.isOver()) {
                judges.failed(ended, desk.map(SeedRun::now).orElse(Instant.EPOCH));
                return Optional.of(outcome());
            }
            return Optional.empty();
        } finally {
            if (life.isOver()) {
                crashed();
                desk.ifPresent(DeskLife::forgetLease);
            }
            desk.ifPresent(DeskLife::close);
        }
    }

    private static Instant now(DeskLife desk) {
        return desk.context().getBean(DeskClock.class).now();
    }

    private void crashed() {
        plan.fateOf(lives - 1)
                .ifPresent(fate -> tally.add("fault crash " + fate.point().words()));
    }

    private SeedOutcome trade(DeskLife desk, Life life) throws InterruptedException {
        judges.stands(new DeskBooks(DeskLife.ACCOUNT, truth, desk.context()));
        desk.open();
        requireLife(life);
        for (int i = firstAt(now(desk)); i < plan.days(); i++) {
            TradingSession session = sessions.get(i);
            judges.in(session.date());
            for (Deed deed : plan.deedsOf(session.date())) {
                stepTo(session.at(deed.at()), desk, life);
                doOnce(deed, session.date(), desk);
            }
            stepTo(sessions.get(i + 1).deskOpensAt(), desk, life);
            judges.afterSession();
            requireLife(life);
            progress.accept(session.date());
        }
        judges.atTheEnd();
        CountTrading.of(desk.context(), truth, sessions.subList(0, plan.days())).into(tally);
        return outcome();
    }

    // The session before the present one again: a kill may have come before it was judged.
    private int firstAt(Instant now) {
        int i = 0;
        while (i < plan.days() && !now.isBefore(sessions.get(i + 1).deskOpensAt())) {
            i++;
        }
        return Math.max(0, i - 1);
    }

    private void stepTo(Instant end, DeskLife desk, Life life) {
        while (desk.clock().step(end)) {
            requireLife(life);
            judges.afterStep();
        }
        requireLife(life);
    }

    // The engine takes an error inside of one of its steps for a failure of the step, and goes on.
    private static void requireLife(Life life) {
        if (life.isOver()) {
            throw new Crash("it is over");
        }
    }

    private void doOnce(Deed deed, LocalDate session, DeskLife desk) {
        if (!deedsDone.add(session)) {
            return;
        }
        tally.add("deed " + deed.kind().words());
        switch (deed.kind()) {
            case EMERGENCY_STOP -> stop(desk);
            case HALT ->
                desk.context().getBean(HaltByHand.class).halt(DeskLife.ACCOUNT, "chaos", "somebody has a bad feeling");
        }
        judges.whileItRests();
    }

    private static void stop(DeskLife desk) {
        try {
            desk.context()
                    .getBean(StopFile.class)
                    .write(
                            Optional.of(DeskLife.ACCOUNT),
                            StopNote.of("chaos", now(desk), "somebody pulls the cord", true));
        } catch (IOException e) {
            throw new UncheckedIOException("the stop file cannot be written", e);
        }
    }

    private SeedOutcome outcome() {
        truth.faults().forEach((kind, count) -> tally.add(FaultNames.of(kind), count));
        tally.add(FaultNames.PARTIAL_FILL, truth.partialFills());
        tally.add(FaultNames.GAP_IN_FILL, truth.gapsInFills());
        return new SeedOutcome(
                plan.seed(),
                plan.weight().name().toLowerCase(Locale.ROOT),
                tally,
                judges.violations(),
                Fingerprint.of(truth, tally));
    }
}
