package io.gatehouse.notify;

import io.gatehouse.desk.DeskView;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Delivers while a lasting desk runs: one thread a channel, so that a mail server that hangs keeps neither trading nor a
 * text message waiting. Only the node that runs the accounts delivers.
 */
final class DeliverInBackground implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(500);

    // After that the attempt under way is left; it was counted, and is made again at the next start.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<Loop> loops;
    private volatile boolean ranAccounts;

    DeliverInBackground(DeliverNotifications deliver, DeskView desk) {
        this.loops = Arrays.stream(Channel.values())
                .map(channel -> new Loop("notify-" + channel.word(), PAUSE, () -> deliver(deliver, channel, desk)))
                .toList();
    }

    private void deliver(DeliverNotifications deliver, Channel channel, DeskView desk) {
        if (desk.whyClosed().isEmpty()) {
            ranAccounts = true;
        }
        // A node that has run them may have something left to say when it stops.
        if (ranAccounts) {
            deliver.due(channel);
        }
    }

    @Override
    public void start() {
        loops.forEach(Loop::start);
    }

    @Override
    public void stop() {
        // All at once: one that hangs costs the others none of their time.
        loops.forEach(Loop::ask);
        loops.forEach(loop -> loop.stop(PATIENCE));
    }

    @Override
    public boolean isRunning() {
        return loops.stream().anyMatch(Loop::isAlive);
    }

    /** After the desk has stopped, before the database does. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 10;
    }
}
