package io.gatehouse.notify;

import io.gatehouse.desk.DeskView;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Looks every second of the machine's time whether the desk is silent, on a thread that nothing of the desk can hold. */
final class WatchSilence implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DeskView desk;
    private final WatchHeartbeat heartbeat;
    private final WatchCycle cycle;
    private final Loop loop;

    WatchSilence(DeskView desk, WatchHeartbeat heartbeat, WatchCycle cycle) {
        this.desk = desk;
        this.heartbeat = heartbeat;
        this.cycle = cycle;
        this.loop = new Loop("notify-watch", PAUSE, this::look);
    }

    // Another node watches the accounts that this one does not run; a loop that broke has given them up.
    private void look() {
        boolean open = desk.whyClosed().isEmpty();
        if (open || heartbeat.isBroken()) {
            heartbeat.look(desk.accounts().get(0));
        }
        if (open) {
            desk.accounts().forEach(cycle::look);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return loop.isAlive();
    }

    /** Before delivery stops, so that what it still says is sent. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 5;
    }
}
