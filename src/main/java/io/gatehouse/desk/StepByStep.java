package io.gatehouse.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A simulated desk whose clock somebody outside moves, one thing at a time, to look at the desk in between. Used by one
 * thread.
 */
public final class StepByStep {

    private final SimulatedDesk desk;
    private Optional<ClockDriver> driver = Optional.empty();

    StepByStep(SimulatedDesk desk) {
        this.desk = desk;
    }

    /** Takes the accounts; false while another node holds one of them. */
    public boolean acquire() {
        return desk.acquire();
    }

    /** Goes on where desk and broker stopped, and finds out what became of open orders. */
    public void open() {
        driver = Optional.of(desk.open());
    }

    /**
     * Moves the clock to what happens next and lets it happen.
     *
     * @return false if nothing happens before {@code end}, and nothing was moved
     * @throws IllegalStateException if the desk was not opened
     */
    public boolean step(Instant end) {
        ClockDriver clock = driver.orElseThrow(() -> new IllegalStateException("open the desk before its first step"));
        ClockDriver.Next next = clock.next();
        if (!next.at().isBefore(end)) {
            return false;
        }
        clock.run(next);
        return true;
    }

    /** Gives the accounts up in an orderly way. */
    public void release() {
        desk.release();
    }
}
