package io.gatehouse.desk;

import io.gatehouse.time.SimulatedDeskClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The running desk on the simulated market: one thread moves the clock at the set pace, day after day, until it
 * is stopped. A node that does not hold the accounts stands by and takes them when their holder is gone.
 */
final class ServeRun implements DeskRun, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServeRun.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration RENEW = Duration.ofSeconds(1);

    private final SimulatedDesk desk;
    private final SimulatedDeskClock clock;
    private final Pace pace;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keepRunning, "desk-clock");
    private volatile boolean failed;

    ServeRun(SimulatedDesk desk, SimulatedDeskClock clock, Pace pace) {
        this.desk = desk;
        this.clock = clock;
        this.pace = pace;
    }

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
                if (desk.acquire()) {
                    drive();
                } else {
                    LOG.info("Another node runs the accounts; standing by");
                    waitFor(STAND_BY);
                }
            }
        } catch (RuntimeException | InterruptedException failure) {
            failed = true;
            LOG.error("The desk stopped at {}", clock.now(), failure);
        } finally {
            ended.countDown();
        }
    }

    private void drive() throws InterruptedException {
        try {
            ClockDriver driver = desk.open();
            while (!isStopped()) {
                ClockDriver.Next next = driver.next();
                waitBefore(next.at());
                if (!isStopped()) {
                    driver.run(next);
                }
            }
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
        } finally {
            desk.release();
        }
    }

    /** Waits as the pace says, renewing the lease meanwhile. */
    private void waitBefore(Instant due) throws InterruptedException {
        Duration left = pace.waitBetween(clock.now(), due);
        while (left.compareTo(RENEW) > 0 && !isStopped()) {
            waitFor(RENEW);
            desk.renew();
            left = left.minus(RENEW);
        }
        if (!isStopped()) {
            waitFor(left);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void waitFor(Duration wall) throws InterruptedException {
        // True means that the desk was stopped meanwhile; the callers ask for that themselves.
        boolean ignored = stopped.await(wall.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
