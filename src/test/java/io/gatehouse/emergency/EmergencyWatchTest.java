package io.gatehouse.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.execution.Broker;
import io.gatehouse.execution.ClearWorkingOrders;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.execution.ScriptedBroker;
import io.gatehouse.execution.TestExecutionDoors;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.SimulatedDeskClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over a scripted broker, a round at a time, without database and engine. */
@SuppressWarnings("NullAway.Init")
class EmergencyWatchTest {

    private static final AccountId ACCOUNT = new AccountId("one");
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

    @TempDir
    private Path folder;

    private final SimulatedDeskClock clock = new SimulatedDeskClock(NOW);
    private final ScriptedBroker broker = new ScriptedBroker(clock, ACCOUNT);
    private StopFile stops;
    private StopRecords records;
    private OrderStop order;
    private EmergencyWatch watch;

    @BeforeEach
    void aDesk() {
        stops = new StopFile(folder);
        records = new StopRecords(folder);
        order = new OrderStop(stops, records, clock);
        watch = watching(broker);
        broker.connect(event -> {});
    }

    private EmergencyWatch watching(Broker asked) {
        ClearWorkingOrders orders = TestExecutionDoors.clear(asked);
        return new EmergencyWatch(
                stops,
                List.of(ACCOUNT),
                new AnswerStop.Means(orders, records, clock, clock, "a test"),
                new WatchManner(2, 3));
    }

    private OrderRef works(String symbol) {
        OrderRef ref = OrderRef.entryOf(new io.gatehouse.ledger.TradeId(
                ACCOUNT, TestLedger.SESSION, new io.gatehouse.instrument.Symbol(symbol)));
        broker.place(
                new OrderTicket(
                        ACCOUNT, ref, TestLedger.SESSION, TestLedger.put(symbol), Quantity.of(-5), Price.of("0.45")),
                Purpose.ENTRY);
        broker.acknowledge(ref);
        return ref;
    }

    private StopNote stop() throws IOException {
        return order.order(Optional.empty(), "host:ann", "a test", false);
    }

    private StopProof proof(StopNote stop) {
        return records.find(stop.id(), ACCOUNT).orElseThrow();
    }

    private long cancels() {
        return broker.commands().stream()
                .filter(command -> command.startsWith("cancel"))
                .count();
    }

    @Test
    void hasNothingToDoWithoutAFile() {
        assertThat(watch.isAnythingToDo()).isFalse();
        assertThat(watch.isAnyInForce()).isFalse();
        assertThat(watch.look()).isFalse();
        assertThat(broker.commands()).isEmpty();
    }

    @Test
    void asksForTheEndOfWhatWorksAndThenUntilNothingDoes() throws IOException {
        OrderRef ref = works("ABCD");
        StopNote stop = stop();

        assertThat(watch.look()).isTrue();
        assertThat(proof(stop).result()).isEqualTo("NOT_PROVEN");
        assertThat(proof(stop).cancelled()).containsExactly(ref.value());
        assertThat(watch.look()).isTrue();
        assertThat(watch.look()).isFalse();

        assertThat(proof(stop).result()).isEqualTo("PROVEN");
        assertThat(proof(stop).why()).isEqualTo("the broker said 2 times in a row that nothing works");
        assertThat(proof(stop).answers())
                .extracting(StopProof.Asked::said)
                .containsExactly("1 orders work: [" + ref + "]", "nothing works");
        assertThat(OrderStop.isProven(order.await(stop, Optional.empty(), Duration.ZERO), Optional.empty()))
                .isTrue();
    }

    @Test
    void oneEmptyAnswerProvesNothing() throws IOException {
        StopNote stop = stop();
        watch.look();
        OrderRef late = works("LATE");
        watch.look();

        assertThat(proof(stop).proven()).isFalse();
        assertThat(proof(stop).cancelled()).containsExactly(late.value());
    }

    @Test
    void noAnswerIsNotNone() throws IOException {
        broker.fallSilent();
        StopNote stop = stop();
        for (int i = 0; i < 10; i++) {
            assertThat(watch.look()).isTrue();
        }
        assertThat(proof(stop).proven()).isFalse();
        assertThat(proof(stop).why()).startsWith("no answer: ");

        broker.answerAgain();
        watch.look();
        assertThat(watch.look()).isFalse();
        assertThat(proof(stop).proven()).isTrue();
    }

    @Test
    void sendsACancelAgainThatWasLost() throws IOException {
        OrderRef ref = works("ABCD");
        broker.loseMessages();
        StopNote stop = stop();
        watch.look();
        broker.carryMessages();
        watch.look();
        watch.look();
        assertThat(cancels()).isEqualTo(1);
        watch.look();

        assertThat(cancels()).isEqualTo(2);
        assertThat(proof(stop).cancelled()).containsExactly(ref.value());
    }

    @Test
    void triesAtEveryRoundWhileThereIsNoConnection() throws IOException {
        OrderRef ref = works("ABCD");
        StopNote stop = stop();
        broker.disconnect();
        watch.look();
        watch.look();
        assertThat(proof(stop).why()).contains("not cancelled: " + ref);
        assertThat(proof(stop).cancelled()).isEmpty();

        broker.reconnect();
        watch.look();

        assertThat(proof(stop).cancelled()).containsExactly(ref.value());
    }

    @Test
    void doesNotAnswerAStopAgainThatWasProvenBeforeAStart() throws IOException {
        stop();
        watch.look();
        watch.look();
        // An exit that a person ordered since then.
        works("EXIT");

        EmergencyWatch restarted = watching(broker);
        assertThat(restarted.isAnythingToDo()).isFalse();
        assertThat(restarted.look()).isFalse();
        assertThat(cancels()).isZero();
    }

    @Test
    void answersAStopAgainThatWasNotProvenBeforeAStart() throws IOException {
        works("ABCD");
        StopNote stop = stop();
        watch.look();

        EmergencyWatch restarted = watching(broker);
        restarted.look();
        restarted.look();

        assertThat(proof(stop).proven()).isTrue();
    }

    @Test
    void cancelsEvenWhenNothingCanBeWritten() throws IOException {
        works("ABCD");
        stop();
        Files.createFile(folder.resolve("records"));

        assertThat(watch.look()).isTrue();
        assertThat(cancels()).isEqualTo(1);
        watch.look();
        assertThat(watch.look()).isTrue();

        Files.delete(folder.resolve("records"));
        assertThat(watch.look()).isFalse();
    }

    @Test
    void keepsEveryStepForTheAuditTrail() throws IOException {
        works("ABCD");
        StopNote stop = stop();
        watch.look();

        assertThat(records.spooled(stop.id(), ACCOUNT))
                .extracting(StopRecords.Line::kind)
                .containsExactly("seen", "cancel");
    }

    @Test
    void hearsThatEverythingIsToBeClosedAsWell() throws IOException {
        StopNote stop = stop();
        watch.look();
        order.order(Optional.empty(), "host:bob", "and out", true);
        watch.look();

        assertThat(proof(stop).flatten()).startsWith("ordered; not begun");
        watch.flattened(stops.inForce(ACCOUNT).get(0), ACCOUNT, "nothing is held", "");
        assertThat(proof(stop).flatten()).isEqualTo("nothing is held");
    }

    @Test
    void aDamagedProofIsNoProof() throws IOException {
        StopNote stop = stop();
        watch.look();
        watch.look();
        Files.writeString(records.fileOf(stop.id(), ACCOUNT), "{\"result\":\"PROVEN\"");

        assertThat(records.find(stop.id(), ACCOUNT)).isEmpty();
        assertThat(watching(broker).isAnythingToDo()).isTrue();
    }
}
