package io.gatehouse.emergency;

import io.gatehouse.execution.FlattenPositions;
import io.gatehouse.execution.Watched;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopInForce;
import io.gatehouse.safety.TripBreaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a stop into the database as soon as there is one: the latch, which outlasts the file and asks people, the
 * audit lines that waited, and the order to close everything. Every part may be done again and is done once.
 */
@Component
public class RecordStops {

    private final StopFile stops;
    private final StopRecords records;
    private final StopBook book;
    private final StopHistory history;
    private final TripBreaker breakers;
    private final Latches latches;
    private final Ledger ledger;
    private final FlattenPositions flatten;
    private final RunningDrills drills;
    private final LiftStops lift;
    private final EmergencyWatch watch;
    private final AnsweredAccounts accounts;
    private final TransactionTemplate alone;

    RecordStops(
            StopFile stops,
            StopRecords records,
            StopBook book,
            StopHistory history,
            TripBreaker breakers,
            Latches latches,
            Ledger ledger,
            FlattenPositions flatten,
            RunningDrills drills,
            LiftStops lift,
            EmergencyWatch watch,
            AnsweredAccounts accounts,
            PlatformTransactionManager transactions) {
        this.stops = stops;
        this.records = records;
        this.book = book;
        this.history = history;
        this.breakers = breakers;
        this.latches = latches;
        this.ledger = ledger;
        this.flatten = flatten;
        this.drills = drills;
        this.lift = lift;
        this.watch = watch;
        this.accounts = accounts;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Records every stop in force as far as it is not recorded yet. Throws what the database throws; call it again. */
    public void record() {
        for (AccountId account : accounts.ids()) {
            stops.inForce(account).stream()
                    .filter(stop -> !drills.isRunning(stop))
                    .forEach(stop -> record(stop, account));
        }
    }

    /** Why it cannot be done now, for the proofs of stops that are to close everything. */
    public void cannot(String why) {
        for (AccountId account : accounts.ids()) {
            stops.inForce(account).stream()
                    .filter(stop -> stop.note().flatten())
                    .forEach(stop -> watch.flattened(stop, account, "cannot begin yet", why));
        }
    }

    private void record(StopInForce stop, AccountId account) {
        Latch latch = alone.execute(status -> latched(stop, account));
        if (!latch.isOpen()) {
            // People let trading go on, and the process ended before the file was taken away.
            lift.lift(account);
            return;
        }
        if (stop.note().flatten() && !watch.isProven(account)) {
            watch.flattened(stop, account, "cannot begin yet", "the broker has not said yet that nothing works");
        } else if (stop.note().flatten()) {
            List<Watched> positions = alone.execute(status -> flatten.flatten(account));
            watch.flattened(stop, account, summary(positions), detail(positions));
        }
    }

    private Latch latched(StopInForce stop, AccountId account) {
        ledger.lock(account);
        String id = stop.note().id();
        Optional<Latch> known = book.latchOf(id, account).flatMap(latches::find);
        Latch latch = known.orElseGet(() -> {
            Latch closed = breakers.trip(
                    account,
                    Cause.EMERGENCY_STOP,
                    stop.note().person() + ": " + stop.note().reason());
            book.add(id, account, closed.id());
            return closed;
        });
        if (latch.isOpen() && stop.note().flatten()) {
            book.orderFlatten(latch.id(), account);
        }
        copyLines(id, account);
        return latch;
    }

    private void copyLines(String stop, AccountId account) {
        try {
            int done = book.linesOf(stop, account);
            for (StopRecords.Line line : records.spooled(stop, account)) {
                if (line.number() > done) {
                    history.line(stop, account, line);
                    book.addLine(stop, account, line.number());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the audit lines of stop " + stop, e);
        }
    }

    /** Closes what can be closed if a person ordered it and the stop still lasts; at each watch. */
    public void flattenIfOrdered(AccountId account) {
        boolean ordered = latches.openOf(account).stream()
                .filter(latch -> latch.cause() == Cause.EMERGENCY_STOP)
                .anyMatch(latch -> book.isFlattenOrdered(latch.id()));
        if (ordered && watch.isProven(account)) {
            flatten.flatten(account);
        }
    }

    private static String summary(List<Watched> positions) {
        if (positions.isEmpty()) {
            return "nothing is held";
        }
        Map<Watched.Step, Long> steps =
                positions.stream().collect(Collectors.groupingBy(Watched::step, TreeMap::new, Collectors.counting()));
        return positions.size() + " positions: " + steps;
    }

    private static String detail(List<Watched> positions) {
        return positions.stream()
                .map(watched -> watched.position().instrument() + ": " + watched.what())
                .limit(3)
                .collect(Collectors.joining("; "));
    }
}
