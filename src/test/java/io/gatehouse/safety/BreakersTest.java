package io.gatehouse.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BreakersTest {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety", "audit");

    private final Path logs;
    private final TestLedger book = new TestLedger(DATABASE);
    private final SimulatedDeskClock clock = new SimulatedDeskClock(TestLedger.OPEN.plusSeconds(600));
    private final List<Object> told = new ArrayList<>();
    private final Latches latches = TestSafety.latches(DATABASE);
    private final ReadTradingState states = TestSafety.states(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(DATABASE.transactionManager());
    private final TripBreaker breakers;
    private final ReleaseLatch release;

    BreakersTest(@TempDir Path logs) {
        this.logs = logs;
        AuditTrail trail = TestAudit.of(DATABASE, book.account, logs, clock);
        TestSafety safety = new TestSafety(DATABASE, trail, book.ledger(), clock, told::add);
        breakers = safety.breakers();
        release = safety.release();
    }

    private <T> T write(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private Latch trips(Cause cause, String reason) {
        return write(() -> breakers.trip(book.account, cause, reason));
    }

    private TradingState state() {
        return states.of(book.account).state();
    }

    @Test
    void aBreakerTripsOnceAndKeepsItsFirstReason() {
        Latch first = trips(Cause.DAILY_LOSS, "lost $2,100");
        clock.advanceTo(clock.now().plusSeconds(900));
        Latch again = trips(Cause.DAILY_LOSS, "lost $3,000");

        assertThat(again).isEqualTo(first);
        assertThat(latches.openOf(book.account)).containsExactly(first);
        assertThat(told).containsExactly(new LatchClosed(first));
        assertThat(state()).isEqualTo(TradingState.HALTED);
        assertThat(latches.closedIn(book.account, first.session())).isEqualTo(1);
    }

    @Test
    void aHaltByHandSaysWhoAndWhyAndTakesAName() {
        HaltByHand byHand = new HaltByHand(breakers);

        Latch halt = write(() -> byHand.halt(book.account, "adam", "a bad feeling"));

        assertThat(halt.cause()).isEqualTo(Cause.BY_HAND);
        assertThat(halt.reason()).isEqualTo("adam: a bad feeling");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> byHand.halt(book.account, " ", "a bad feeling")));
        assertThatIllegalArgumentException().isThrownBy(() -> write(() -> byHand.halt(book.account, "adam", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> byHand.halt(book.account, "x".repeat(65), "too long")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> byHand.halt(book.account, "adam", "x".repeat(501))));
    }

    @Test
    void aBreakerIsLookedAtByWhatKnowsItsCause() {
        BreakerChecks checks = new BreakerChecks(List.of(
                check(Cause.API_ERRORS, Optional.of("the line is down")),
                check(Cause.DAILY_LOSS, Optional.empty()),
                check(Cause.DAILY_LOSS, Optional.of("still 2,100 down"))));

        assertThat(checks.whyNotYet(trips(Cause.DAILY_LOSS, "lost"))).contains("still 2,100 down");
        assertThat(checks.whyNotYet(trips(Cause.BY_HAND, "adam"))).isEmpty();
    }

    private static BreakerCheck check(Cause cause, Optional<String> whyNot) {
        return new BreakerCheck() {
            @Override
            public Set<Cause> causes() {
                return Set.of(cause);
            }

            @Override
            public Optional<String> whyNotYet(Latch latch) {
                return whyNot;
            }
        };
    }

    @Test
    void aBreakerThatTripsAgainAtTheSameInstantIsAnother() {
        Latch first = trips(Cause.BY_HAND, "adam: one");
        write(() -> release.release(first.id(), "adam", Optional.empty(), "over"));

        Latch second = trips(Cause.BY_HAND, "adam: two");

        assertThat(second.id()).isEqualTo(first.id() + "-2");
        assertThat(latches.openOf(book.account)).containsExactly(second);
    }

    @Test
    void breakersOfDifferentCausesStandSideBySide() {
        trips(Cause.DAILY_LOSS, "lost");
        clock.advanceTo(clock.now().plusSeconds(1));
        trips(Cause.UNEXPLAINED_DIFFERENCE, "5 here, 4 there");

        assertThat(latches.openOf(book.account))
                .extracting(Latch::cause)
                .containsExactly(Cause.DAILY_LOSS, Cause.UNEXPLAINED_DIFFERENCE);
        assertThat(state()).isEqualTo(TradingState.HALTED);
    }

    @Test
    void aDailyLossLastsToTheNextSessionWhateverPeopleSay() {
        Latch halt = trips(Cause.DAILY_LOSS, "lost $2,100");
        write(() -> release.acknowledge(halt.id(), "adam", "a gap"));

        assertThat(state()).isEqualTo(TradingState.HALTED);
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> release.release(halt.id(), "adam", Optional.empty(), "a gap")))
                .withMessageContaining("stays closed until 2026-11-23T12:00:00Z at least");

        clock.advanceTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(write(() -> release.release(halt.id(), "adam", Optional.empty(), "a gap")))
                .isTrue();
        assertThat(write(() -> release.release(halt.id(), "eve", Optional.empty(), "once more")))
                .isFalse();
        assertThat(write(() -> release.acknowledge(halt.id(), "eve", "once more")))
                .isFalse();
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
        assertThat(told.get(1)).isInstanceOf(LatchReleased.class);
    }

    @Test
    void afterTheCloseALossBelongsToTheNextSessionAndLastsToTheOneAfter() {
        clock.advanceTo(Instant.parse("2026-11-20T22:00:00Z"));

        Latch halt = trips(Cause.DAILY_LOSS, "lost overnight");

        assertThat(halt.session()).isEqualTo("2026-11-23");
        assertThat(halt.notBefore()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void errorsOfTheBrokerCoolForAnHour() {
        assertThat(trips(Cause.API_ERRORS, "five").notBefore())
                .isEqualTo(clock.now().plusSeconds(3_600));
        assertThat(trips(Cause.CHECK_FAILED, "no mark").notBefore()).isEqualTo(clock.now());
    }

    @Test
    void aSecondPersonIsKeptWithTheRelease() {
        Latch stop = trips(Cause.EMERGENCY_STOP, "a fire");

        write(() -> release.release(stop.id(), "adam", Optional.of("eve"), "it is out"));

        assertThat(latches.find(stop.id()).orElseThrow().released())
                .contains(new Latch.Release("adam", Optional.of("eve"), "it is out", clock.now()));
        assertThat(latches.since(book.account, Instant.EPOCH)).hasSize(1);
        assertThat(latches.since(book.account, clock.now().plusSeconds(1))).isEmpty();
    }

    @Test
    void theLastAcknowledgementCounts() {
        Latch halt = trips(Cause.BY_HAND, "looks odd");
        write(() -> release.acknowledge(halt.id(), "adam", "first"));
        write(() -> release.acknowledge(halt.id(), "eve", "second"));

        assertThat(latches.find(halt.id()).orElseThrow().acknowledged())
                .contains(new Latch.Acknowledgement("eve", "second", clock.now()));
        assertThat(latches.openOf(book.account)).hasSize(1);
    }

    @Test
    void whatIsDisputedIsKept() {
        Latch pause = write(() -> breakers.close(Latch.closed(
                        book.account + ":d",
                        book.account,
                        Cause.UNEXPLAINED_DIFFERENCE,
                        TestLedger.SESSION,
                        clock.now(),
                        "two symbols")
                .disputing(Set.of(new Symbol("ABC"), new Symbol("BRK.B")))));

        assertThat(latches.find(pause.id())).contains(pause);
        assertThat(states.of(book.account).whyNot(Purpose.AUTOMATIC_EXIT, new Symbol("BRK.B")))
                .isPresent();
    }

    @Test
    void aReleaseNeedsAPersonAReasonAndALatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.acknowledge("paper:1", " ", "because"))
                .withMessageContaining("by a named person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.acknowledge("paper:1", "adam", " "))
                .withMessageContaining("with a reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.acknowledge("paper:1", "a".repeat(65), "because"))
                .withMessageContaining("at most 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.acknowledge("paper:1", "adam", "b".repeat(501)))
                .withMessageContaining("at most 500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.acknowledge("paper:1", "adam", "because"))
                .withMessage("there is no latch paper:1 to release");
    }

    @Test
    void everyLatchCanBeReadInAFile() throws java.io.IOException {
        Latch halt = trips(Cause.BY_HAND, "looks odd");
        write(() -> release.acknowledge(halt.id(), "adam", "it was the feed"));
        write(() -> release.release(halt.id(), "adam", Optional.of("eve"), "it was the feed"));

        assertThat(Files.readAllLines(logs.resolve("audit/trail.jsonl")))
                .satisfiesExactly(
                        closed -> assertThat(closed)
                                .contains("\"cause\":\"by-hand\"", "\"outcome\":\"ACTIVE to HALTED\""),
                        seen -> assertThat(seen).contains("acknowledged", "\"actor\":\"adam\""),
                        open -> assertThat(open).contains("\"second\":\"eve\"", "\"outcome\":\"HALTED to ACTIVE\""));
    }
}
