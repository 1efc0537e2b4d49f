package io.gatehouse.desk;

import io.gatehouse.time.SimulatedDeskClock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running desk on the simulated market: moves the clock at the set pace, day after day, until it is stopped. */
final class ServeRun extends LastingRun {

    private static final Logger LOG = LoggerFactory.getLogger(ServeRun.class);
    private static final Duration RENEW = Duration.ofSeconds(1);

    private final SimulatedDesk desk;
    private final SimulatedDeskClock clock;
    private final Pace pace;

    ServeRun(SimulatedDesk desk, SimulatedDeskClock clock, Pace pace) {
        super("desk-clock");
        this.desk = desk;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    boolean acquire() {
        return desk.acquire();
    }

    @Override
    void trade() throws InterruptedException {
        try {
            ClockDriver driver = desk.open();
            while (!isStopped()) {
                ClockDriver.Next next = driver.next();
                if (!stoppedBefore(next.at())) {
                    driver.run(next);
                }
            }
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
        } finally {
            desk.release();
        }
    }

    /** Waits as the pace says, renewing the lease meanwhile; true as soon as the desk is stopped. */
    private boolean stoppedBefore(Instant due) throws InterruptedException {
        Duration left = pace.waitBetween(clock.now(), due);
        while (left.compareTo(RENEW) > 0) {
            if (stoppedWithin(RENEW)) {
                return true;
            }
            desk.renew();
            left = left.minus(RENEW);
        }
        return stoppedWithin(left);
    }
}
