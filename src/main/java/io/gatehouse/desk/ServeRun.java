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
    private final WaitForPeople people;

    ServeRun(
            SimulatedDesk desk,
            SimulatedDeskClock clock,
            Pace pace,
            WaitForPeople people,
            AccountsHeld held,
            Heartbeat heartbeat) {
        super("desk-clock", held, heartbeat);
        this.desk = desk;
        this.clock = clock;
        this.pace = pace;
        this.people = people;
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
                Instant due = driver.next().at();
                if (people.holdsBack(due)) {
                    stoppedWithin(RENEW);
                    desk.renew();
                } else if (!stoppedBefore(due, driver)) {
                    // Asked again: while it waited, people may have taken it away.
                    ClockDriver.Next next = driver.next();
                    if (!next.at().isAfter(due)) {
                        driver.run(next);
                    }
                }
            }
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
        } finally {
            desk.release();
        }
    }

    /**
     * Waits as the pace says, renewing the lease meanwhile, or until people have brought something forward, or somebody
     * else has moved the clock there; true as soon as the desk is stopped.
     */
    private boolean stoppedBefore(Instant due, ClockDriver driver) throws InterruptedException {
        Duration left = pace.waitBetween(clock.now(), due);
        while (left.compareTo(RENEW) > 0 && !isOvertaken(due, driver)) {
            if (stoppedWithin(RENEW)) {
                return true;
            }
            desk.renew();
            left = left.minus(RENEW);
        }
        return stoppedWithin(isOvertaken(due, driver) ? Duration.ZERO : left);
    }

    /** Whether there is something to do before the instant, or it has come without us: an emergency stop moves the clock. */
    private boolean isOvertaken(Instant due, ClockDriver driver) {
        return !clock.now().isBefore(due) || driver.next().at().isBefore(due);
    }
}
