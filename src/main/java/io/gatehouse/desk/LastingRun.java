package io.gatehouse.desk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A desk that runs until it is stopped, on a thread of its own. A node that does not hold the accounts stands by
 * and takes them when their holder is gone.
 */
abstract class LastingRun implements DeskRun, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LastingRun.class);
    private static final Duration STAND_BY = Duration.ofMillis(500);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Heartbeat heartbeat;
    private final Thread thread;
    private final AccountsHeld held;
    private volatile boolean failed;
    private boolean standsBy;

    LastingRun(String threadName, AccountsHeld held, Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
        this.thread = new Thread(this::keepRunning, threadName);
        this.held = held;
    }

    /** Takes the accounts; false leaves none taken. */
    abstract boolean acquire();

    /** Runs the accounts until the desk is stopped or another node has taken them, then gives them up. */
    abstract void trade() throws Exception;

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        awaitQuietly(ended);
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public int run(PrintStream progress) {
        awaitQuietly(ended);
        if (failed) {
            progress.println("The desk stopped because of a failure; the log says which.");
        }
        return failed ? 1 : 0;
    }

    private void keepRunning() {
        try {
            while (!isStopped()) {
                tradeOrStandBy();
            }
        } catch (Exception failure) {
            failed = true;
            heartbeat.broke(failure.getClass().getSimpleName());
            LOG.error("The desk stopped", failure);
        } finally {
            ended.countDown();
        }
    }

    // Without its database a desk can still be stopped by file; a process that has ended cannot cancel anything.
    private void tradeOrStandBy() throws Exception {
        try {
            if (acquire()) {
                standsBy = false;
                trade();
            } else {
                if (!standsBy) {
                    LOG.info("Another node runs the accounts; standing by");
                }
                standsBy = true;
                held.standsBy();
                stoppedWithin(STAND_BY);
            }
        } catch (Exception failure) {
            if (!DatabaseGone.isCauseOf(failure)) {
                throw failure;
            }
            if (!held.isLost()) {
                LOG.error(
                        "The database cannot be reached; trying again, only an emergency stop works meanwhile",
                        failure);
            }
            held.lost();
            stoppedWithin(STAND_BY);
        }
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits on the wall clock, for seconds at most, as every loop of the desk does; true as soon as it is stopped. */
    boolean stoppedWithin(Duration wall) throws InterruptedException {
        heartbeat.beat();
        return stopped.await(wall.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
