package io.gatehouse.desk;

import io.gatehouse.emergency.EmergencyWatch;
import io.gatehouse.emergency.RecordStops;
import io.gatehouse.safety.StopFile;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Two threads that run for as long as the process does. One sees stop files within 50 ms and answers them at the broker;
 * it shares nothing with the engine, the desk's thread or the database, so nothing of these can hold it up. The other
 * brings what was done into the database when that is there.
 */
final class EmergencyThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyThreads.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(25);
    private static final Duration BETWEEN_RECORDS = Duration.ofSeconds(1);

    private final EmergencyWatch watch;
    private final RecordStops record;
    private final StopFile stops;
    private final AccountsHeld held;
    private final LetBrokersAnswer brokers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread watching = new Thread(this::keepWatching, "emergency-watch");
    private final Thread recording = new Thread(this::keepRecording, "emergency-record");
    private Optional<String> complaint = Optional.empty();

    EmergencyThreads(
            EmergencyWatch watch, RecordStops record, StopFile stops, AccountsHeld held, LetBrokersAnswer brokers) {
        this.watch = watch;
        this.record = record;
        this.stops = stops;
        this.held = held;
        this.brokers = brokers;
    }

    @Override
    public void start() {
        LOG.info("A file ALL.stop or <account>.stop in {} stops this desk", stops.folder());
        watching.setDaemon(true);
        recording.setDaemon(true);
        watching.start();
        recording.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        join(watching);
        join(recording);
    }

    private static void join(Thread thread) {
        try {
            thread.join(BETWEEN_RECORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watching.isAlive();
    }

    private void keepWatching() {
        boolean more = false;
        while (!stoppedWithin(more ? BETWEEN_ROUNDS : BETWEEN_LOOKS)) {
            more = look();
        }
    }

    // Whatever goes wrong, the next look may go right, and a watch that has ended sees nothing.
    private boolean look() {
        try {
            if (!watch.isAnythingToDo()) {
                brokers.disconnectIfOver();
                return false;
            }
            connect();
            boolean more = watch.look();
            brokers.letThem();
            return more;
        } catch (RuntimeException failure) {
            complain("A stop could not be answered; trying again", failure);
            return true;
        }
    }

    // What keeps the broker away belongs into the proof: without a connection it answers that it is unknown.
    private void connect() {
        try {
            brokers.connect();
        } catch (RuntimeException failure) {
            complain("No connection to the broker", failure);
        }
    }

    private void keepRecording() {
        while (!stoppedWithin(BETWEEN_RECORDS)) {
            try {
                held.whyClosed().ifPresentOrElse(record::cannot, record::record);
            } catch (RuntimeException failure) {
                complain("A stop could not be recorded; trying again", failure);
                record.cannot(String.valueOf(failure.getMessage()));
            }
        }
    }

    private synchronized void complain(String what, RuntimeException failure) {
        String now = what + failure.getMessage();
        if (!complaint.equals(Optional.of(now))) {
            LOG.error("{}", what, failure);
            complaint = Optional.of(now);
        }
    }

    private boolean stoppedWithin(Duration wall) {
        try {
            return stopped.await(wall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
