package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void goesOnAfterAFailureAndEndsWhenItIsStopped() {
        AtomicInteger rounds = new AtomicInteger();
        Loop loop = new Loop("notify-test", PAUSE, () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });

        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() > 2);
        loop.stop(PATIENCE);

        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void waitsForWhatIsUnderWayButNotForEver() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        Loop loop = new Loop("notify-test", PAUSE, () -> {
            begun.countDown();
            awaitQuietly(hangs);
        });
        loop.start();
        awaitQuietly(begun);

        loop.stop(Duration.ofMillis(20));
        assertThat(loop.isAlive()).isTrue();

        hangs.countDown();
        await().atMost(PATIENCE).until(() -> !loop.isAlive());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
