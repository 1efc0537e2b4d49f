package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.HOUSE;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.PUT;
import static io.gatehouse.broker.simulator.SimulatorBench.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    private final Path directory;
    private final Path file;

    FileJournalTest(@TempDir Path temp) {
        directory = temp.resolve("broker");
        file = directory.resolve("broker.jsonl");
    }

    @Test
    void aBrokerThatWasClosedGoesOn() throws IOException {
        SimulatorBench bench = tradedBench();
        Seen before = Seen.of(bench.broker);
        bench.broker.close();
        long size = Files.size(file);

        try (SimulatedBroker reopened = SimulatedBroker.inDirectory(HOUSE, bench.world, directory)) {
            assertThat(Seen.of(reopened)).isEqualTo(before);
            assertThat(reopened.latestInstant()).contains(bench.clock.now());
            assertThat(Files.size(file)).isEqualTo(size);
            bench.goOnWith(reopened);
            bench.passTheClose();
            assertThat(bench.held(PUT)).isEqualTo(Quantity.of(-5));
        }
    }

    @Test
    void anAccountKeepsItsCashAndAFurtherOneIsOpened() {
        SimulatorBench bench = tradedBench();
        bench.broker.close();
        AccountId other = new AccountId("other");
        House richer = new House(7, List.of(PAPER, other), Money.ofDollars(5), FaultPlan.none());

        try (SimulatedBroker reopened = SimulatedBroker.inDirectory(richer, bench.world, directory)) {
            assertThat(reopened.books().account(PAPER).cash()).isGreaterThan(Money.ofDollars(100_000));
            assertThat(reopened.books().account(other).cash()).isEqualTo(Money.ofDollars(5));
            assertThat(reopened.books().agenda().items().stream().filter(item -> item.step() instanceof Step.StartDay))
                    .hasSize(1);
        }
    }

    @Test
    void anotherSeedChangesNothingThatWasDecided() {
        SimulatorBench bench = tradedBench();
        Seen before = Seen.of(bench.broker);
        bench.broker.close();
        House other = new House(8, List.of(PAPER), Money.ofDollars(5), FaultPlan.of(8, FaultRates.NONE));

        try (SimulatedBroker reopened = SimulatedBroker.inDirectory(other, bench.world, directory)) {
            assertThat(Seen.of(reopened)).isEqualTo(before);
        }
    }

    @Test
    void twoBrokersNeverOwnOneDirectory() {
        SimulatorBench bench = SimulatorBench.inDirectory(HOUSE, directory);

        assertThatThrownBy(() -> SimulatedBroker.inDirectory(HOUSE, bench.world, directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the simulated broker in " + directory
                        + " is in use by another desk; stop that one or choose another directory");

        bench.broker.close();
        SimulatedBroker.inDirectory(HOUSE, bench.world, directory).close();
    }

    @Test
    void aLineThatWasBeingWrittenIsCut() throws IOException {
        SimulatorBench bench = tradedBench();
        Seen before = Seen.of(bench.broker);
        bench.broker.close();
        String whole = Files.readString(file);
        Files.writeString(file, "{\"n\":99,\"crc\":\"0000", StandardOpenOption.APPEND);

        SimulatedBroker reopened = SimulatedBroker.inDirectory(HOUSE, bench.world, directory);
        assertThat(Seen.of(reopened)).isEqualTo(before);
        assertThat(Files.readString(file)).isEqualTo(whole);
        reopened.close();
    }

    @Test
    void anEmptyFileIsANewBroker() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file, "{\"n\":1");
        SimulatorBench bench = SimulatorBench.inDirectory(HOUSE, directory);

        assertThat(bench.cashNow()).isEqualTo(Money.ofDollars(100_000));
        bench.broker.close();
    }

    @Test
    void aChangedFigureIsFound() throws IOException {
        damageLine(3, line -> line.replaceFirst("\"due\":\"2026", "\"due\":\"2027"));

        assertDamaged(3, "does not match its checksum");
    }

    @Test
    void aMissingLineIsFound() throws IOException {
        List<String> lines = writtenLines();
        lines.remove(4);
        Files.write(file, lines);

        assertDamaged(5, "has the number 6: lines are missing, doubled or moved");
    }

    @Test
    void aDoubledLineIsFound() throws IOException {
        List<String> lines = writtenLines();
        lines.add(5, lines.get(4));
        Files.write(file, lines);

        assertDamaged(6, "has the number 5");
    }

    @Test
    void aLineThatIsNoEntryIsFound() throws IOException {
        damageLine(2, line -> "hello");

        assertDamaged(2, "is no entry");
    }

    @Test
    void anEntryThatDoesNotFitWhatCameBeforeIsFound() throws IOException {
        Files.createDirectories(directory);
        try (FileJournal journal = FileJournal.open(directory)) {
            journal.append(new Entry(
                    SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"),
                    0,
                    List.of(new Change.OrderEnded(ref("a"), "closed")),
                    List.of()));
        }

        assertDamaged(1, "cannot be applied: no order a is in the broker's books");
    }

    @Test
    void aStepThatWasNeverPlannedIsFound() throws IOException {
        Files.createDirectories(directory);
        try (FileJournal journal = FileJournal.open(directory)) {
            journal.append(Entry.done(Instant.EPOCH, 17));
        }

        assertDamaged(1, "cannot be applied: no step 17 is planned");
    }

    @Test
    void writesNothingMoreAfterAWriteThatFailed() {
        FileJournal journal = FileJournal.open(directory);
        journal.close();

        assertThatThrownBy(() -> journal.append(Entry.done(Instant.EPOCH, 1)))
                .hasMessageContaining("cannot write line 1 of " + file);
        assertThatThrownBy(() -> journal.append(Entry.done(Instant.EPOCH, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a write to " + file + " failed before; start the broker again");
    }

    @Test
    void aChangeThatCannotBeWrittenDoesNotHappen() {
        SimulatorBench bench = SimulatorBench.inDirectory(HOUSE, directory);
        Seen before = Seen.of(bench.broker);
        bench.broker.close();

        assertThatThrownBy(() -> bench.sell("a", 1, "0.40")).hasMessageContaining("cannot write line");
        assertThat(Seen.of(bench.broker)).isEqualTo(before);
    }

    @Test
    void saysWhereItCannotWork() throws IOException {
        Files.writeString(directory, "a file in the way");

        assertThatThrownBy(() -> FileJournal.open(directory)).hasMessageContaining("directory " + directory);
    }

    @Test
    void readsBackEveryKindOfValue() {
        JournalCodec codec = new JournalCodec();
        Symbol classShare = new Symbol("BRK.B");
        OptionContract put = new OptionContract(classShare, LocalDate.of(2026, 1, 16), Price.of("452.5"), Right.PUT);
        Entry entry = new Entry(
                SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"),
                3,
                List.of(
                        new Change.Traded(new BrokerEvent.Executed(
                                PAPER,
                                "1.01",
                                ref("paper:2026-01-05:BRK.B:E"),
                                put,
                                Quantity.of(-5),
                                Price.of("0.45"),
                                SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"))),
                        new Change.SharesSplit(PAPER, classShare, Quantity.of(20), Ratio.of("1.5"))),
                List.of(new Entry.Plan(
                        SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"),
                        new Step.Tell(new BrokerEvent.OptionExpired(
                                PAPER,
                                "x",
                                new Stock(classShare),
                                Quantity.ZERO,
                                true,
                                SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"))))));

        String json = codec.write(entry);

        assertThat(codec.read(json)).isEqualTo(entry);
        assertThat(json).contains("\"0.45\"", "\"BRK.B 2026-01-16 452.50 PUT\"", "\"is\":\"Traded\"");
    }

    private SimulatorBench tradedBench() {
        SimulatorBench bench = SimulatorBench.inDirectory(HOUSE, directory);
        bench.sell("a", 5, "0.40");
        bench.sell("b", 5, "0.60");
        bench.pass(Duration.ofMinutes(1));
        bench.broker.cancel(PAPER, ref("b"));
        return bench;
    }

    private List<String> writtenLines() throws IOException {
        tradedBench().broker.close();
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void damageLine(int number, UnaryOperator<String> damage) throws IOException {
        List<String> lines = writtenLines();
        String damaged = damage.apply(lines.get(number - 1));
        assertThat(damaged).isNotEqualTo(lines.get(number - 1));
        lines.set(number - 1, damaged);
        Files.write(file, lines);
    }

    private void assertDamaged(int line, String how) {
        assertThatThrownBy(() -> SimulatorBench.inDirectory(HOUSE, directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file + " line " + line + " " + how)
                .hasMessageContaining("restore the file from a copy");
        try (DirectoryLock released = DirectoryLock.of(directory)) {
            assertThat(released).isNotNull();
        }
    }
}
