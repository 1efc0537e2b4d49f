package io.gatehouse.notify;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something done again and again on a thread of its own, on the machine's time, until it is stopped, and then once more. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final Runnable work;
    private final Duration pause;
    private String lastFailure = "";

    Loop(String name, Duration pause, Runnable work) {
        this.work = work;
        this.pause = pause;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                once();
            }
            once();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A database that fails now may answer in a second; a loop that ended here would be silent for good.
    private void once() {
        try {
            work.run();
            if (!lastFailure.isEmpty()) {
                LOG.info("{} works again", thread.getName());
            }
            lastFailure = "";
        } catch (RuntimeException e) {
            if (!e.toString().equals(lastFailure)) {
                LOG.error("{} failed and is tried again: {}", thread.getName(), e.toString());
            }
            lastFailure = e.toString();
        }
    }

    /** Asks it to end; what is under way, and one round more, come first. */
    void ask() {
        stopped.countDown();
    }

    /** Asks it to end, and waits for that no longer than so long. */
    void stop(Duration patience) {
        ask();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }
}
