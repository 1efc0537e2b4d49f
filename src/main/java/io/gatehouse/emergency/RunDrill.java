package io.gatehouse.emergency;

import io.gatehouse.execution.Broker;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rehearses the emergency stop on paper: the same file, watch, cancels and questions, then trading goes on. Working
 * entries of the account are really cancelled. It needs no working order: then it rehearses the way to the broker's
 * answer and says that no cancel was needed.
 */
@Component
public class RunDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Broker broker;
    private final StopFile stops;
    private final OrderStop order;
    private final RunningDrills running;
    private final StopBook book;
    private final StopHistory history;
    private final ReadTradingState states;
    private final NyseCalendar calendar;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RunDrill(
            Broker broker,
            StopFile stops,
            OrderStop order,
            RunningDrills running,
            StopBook book,
            StopHistory history,
            ReadTradingState states,
            NyseCalendar calendar,
            DeskClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.broker = broker;
        this.stops = stops;
        this.order = order;
        this.running = running;
        this.book = book;
        this.history = history;
        this.states = states;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of asking for a drill. */
    public sealed interface Drilled {

        /** It was carried out; the drill says whether it passed. */
        record Done(Drill drill) implements Drilled {}

        /** Nothing was done. */
        record Refused(String reason) implements Drilled {}
    }

    /** Rehearses, files what was found and lets trading go on. Blocks for as long as it takes, 8 s and a little at most. */
    public synchronized Drilled drill(AccountId account, String person) {
        if (broker.kindOf(account).isRealMoney()) {
            return new Drilled.Refused("account " + account + " is real money; a drill is for paper");
        }
        TradingState state = states.of(account).state();
        if (state == TradingState.STOPPED) {
            return new Drilled.Refused("account " + account + " is stopped already; a drill would prove nothing");
        }
        StopNote note = order.drillNote(person);
        Stopwatch watch = Stopwatch.started();
        running.begin(note.id());
        try {
            stops.writeDrill(account, note);
            List<StopProof> proofs = order.await(note, Optional.of(account), PATIENCE);
            Drill drill = of(note, account, proofs.stream().findFirst(), watch.elapsed());
            transaction.executeWithoutResult(status -> {
                book.add(drill);
                history.drilled(drill);
                events.publishEvent(new DrillFiled(drill));
            });
            return new Drilled.Done(drill);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the drill's stop file into " + stops.folder(), e);
        } finally {
            end(account, note);
        }
    }

    private void end(AccountId account, StopNote note) {
        try {
            stops.liftDrill(account);
            running.end(note.id());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the drill's stop file of " + account + " cannot be removed from " + stops.folder()
                            + ", so it goes on stopping",
                    e);
        }
    }

    private Drill of(StopNote note, AccountId account, Optional<StopProof> proof, Duration wall) {
        boolean passed = proof.filter(StopProof::proven).isPresent();
        int cancelled = proof.map(found -> found.cancelled().size()).orElse(0);
        String found = proof.map(StopProof::why).orElse("nobody answered the stop file");
        return new Drill(
                note.id(),
                account,
                calendar.sessionOnOrAfter(clock.today()).date(),
                clock.now(),
                note.person(),
                passed,
                cancelled,
                wall,
                found + (cancelled == 0 ? "; no order was working, so no cancel was rehearsed" : ""));
    }

    /** Drills of an account, latest first. */
    public List<Drill> drills(AccountId account) {
        return book.drills(account);
    }
}
