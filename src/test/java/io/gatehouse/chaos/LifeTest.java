package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;

class LifeTest {

    private final Life life = new Life(Optional.of(new Life.Fate(CrashPoint.BEFORE_COMMIT, 3)));

    @Test
    void endsAtThePassingThatWasDrawnAndNotBefore() {
        life.beforeCommit(new SimpleTransactionStatus());
        life.pass(CrashPoint.AFTER_BROKER_NOTES);
        life.beforeCommit(new SimpleTransactionStatus());
        assertThat(life.isOver()).isFalse();

        assertThatThrownBy(() -> life.beforeCommit(new SimpleTransactionStatus()))
                .isInstanceOf(Crash.class)
                .hasMessage("before a commit");
        assertThat(life.isOver()).isTrue();
    }

    @Test
    void nothingBeginsOrCommitsAfterTheEnd() {
        endIt();

        assertThatThrownBy(() -> life.beforeBegin(new SimpleTransactionStatus()))
                .isInstanceOf(Crash.class);
        assertThatThrownBy(() -> life.beforeCommit(new SimpleTransactionStatus()))
                .isInstanceOf(Crash.class);
        assertThatThrownBy(() -> life.pass(CrashPoint.BEFORE_BROKER_NOTES)).isInstanceOf(Crash.class);
    }

    @Test
    void anotherThreadIsNotCountedAndDiesWithIt() {
        CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 9; i++) {
                        life.pass(CrashPoint.BEFORE_COMMIT);
                    }
                })
                .join();
        assertThat(life.isOver()).isFalse();

        endIt();
        assertThat(CompletableFuture.runAsync(() -> life.pass(CrashPoint.BEFORE_COMMIT)))
                .failsWithin(java.time.Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(Crash.class);
    }

    @Test
    void aCommitThatFailedIsNoCommit() {
        Life other = new Life(Optional.of(new Life.Fate(CrashPoint.AFTER_COMMIT, 1)));
        assertThatCode(() -> other.afterCommit(new SimpleTransactionStatus(), new IllegalStateException("no")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> other.afterCommit(new SimpleTransactionStatus(), null))
                .isInstanceOf(Crash.class);
    }

    private void endIt() {
        for (int i = 0; i < 3; i++) {
            try {
                life.pass(CrashPoint.BEFORE_COMMIT);
            } catch (Crash expected) {
                assertThat(i).isEqualTo(2);
            }
        }
    }
}
