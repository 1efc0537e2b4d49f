package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.broker.simulator.RandomScript.Act;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker killed after any line of its journal goes on as if it had not been. */
class KilledBrokerProperties {

    private static final FaultRates TROUBLE = new FaultRates(0.1, 0.1, 0.2, 0.2, 0.6, 0.3, 0.1, 0.3, 0.1, 0.2);

    // Past an expiry with an assignment.
    private static final Instant END = SimulatorBench.newYork(SimulatorBench.FRIDAY.plusDays(3), "10:00");

    private final Path temp;
    private final JournalCodec codec = new JournalCodec();

    private final List<Seen> afterLine = new ArrayList<>();
    private final List<Instant> written = new ArrayList<>();
    private final List<Integer> linesBeforeAct = new ArrayList<>();
    private final List<BrokerEvent> told = new ArrayList<>();
    private final List<Integer> toldBeforeLine = new ArrayList<>();

    KilledBrokerProperties(@TempDir Path temp) {
        this.temp = temp;
    }

    /** A journal one can look over the shoulder of. */
    private record Recorded(Journal kept, Consumer<Entry> beforeAppend) implements Journal {

        @Override
        public void replay(Consumer<Entry> reader) {
            kept.replay(reader);
        }

        @Override
        public void append(Entry entry) {
            beforeAppend.accept(entry);
            kept.append(entry);
        }

        @Override
        public void close() {
            kept.close();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everyPrefixOfTheJournalIsTheStateOfThatMoment(long seed) throws IOException {
        SimulatorBench bench = playRecorded(seed, books -> afterLine.add(Seen.of(books)));
        byte[] journal = Files.readAllBytes(temp.resolve("whole/broker.jsonl"));
        List<Integer> ends = endsOfLines(journal);
        assertThat(ends).as("seed %d", seed).hasSize(afterLine.size());

        Books read = new Books();
        List<String> lines = new String(journal, StandardCharsets.UTF_8).lines().toList();
        for (int line = 1; line <= ends.size(); line++) {
            String json = lines.get(line - 1);
            read.apply(codec.read(json.substring(json.indexOf("\"entry\":") + 8, json.length() - 1)));
            assertThat(Seen.of(read))
                    .as("seed %d, the state after line %d", seed, line)
                    .isEqualTo(afterLine.get(line - 1));
        }
        for (int line = 1; line <= ends.size(); line += 1 + ends.size() / 20) {
            try (SimulatedBroker reopened = reopen(bench, seed, journal, ends.get(line - 1), line)) {
                assertThat(Seen.of(reopened))
                        .as("seed %d, killed after line %d", seed, line)
                        .isEqualTo(afterLine.get(line - 1));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void aKilledBrokerEndsWhereTheOtherOneEnds(long seed) throws IOException {
        SimulatorBench whole = playRecorded(seed, books -> {});
        byte[] journal = Files.readAllBytes(temp.resolve("whole/broker.jsonl"));
        List<Integer> ends = endsOfLines(journal);
        Random random = new Random(seed);

        for (int kill = 0; kill < 8; kill++) {
            int line = 1 + random.nextInt(ends.size() - 1);
            SimulatorBench bench = worldAfter(seed, line);
            try (SimulatedBroker reopened = reopen(bench, seed, journal, ends.get(line - 1), kill)) {
                bench.goOnWith(reopened);
                playOn(seed, bench, line);
                assertThat(Seen.of(reopened))
                        .as("seed %d, killed after line %d", seed, line)
                        .isEqualTo(Seen.of(whole.broker));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7})
    void whatWasNotToldBeforeTheKillIsToldAfterIt(long seed) throws IOException {
        SimulatorBench whole = playRecorded(seed, books -> {});
        byte[] journal = Files.readAllBytes(temp.resolve("whole/broker.jsonl"));
        List<Integer> ends = endsOfLines(journal);

        for (int line = 2; line < ends.size(); line += 1 + ends.size() / 8) {
            SimulatorBench bench = worldAfter(seed, line);
            List<BrokerEvent> before = toldUpTo(line);
            try (SimulatedBroker reopened = reopen(bench, seed, journal, ends.get(line - 1), line)) {
                bench.goOnWith(reopened);
                playOn(seed, bench, line);
            }
            before.addAll(bench.heard);
            assertThat(before).as("seed %d, killed after line %d", seed, line).isEqualTo(whole.heard);
        }
    }

    private SimulatorBench playRecorded(long seed, Consumer<Books> afterEachLine) {
        House house = house(seed);
        SimulatorBench bench = SimulatorBench.calm();
        List<Books> books = new ArrayList<>();
        Journal journal = new Recorded(FileJournal.open(temp.resolve("whole")), entry -> {
            books.forEach(afterEachLine);
            written.add(bench.clock.now());
            toldBeforeLine.add(bench.heard.size());
        });
        SimulatedBroker broker = SimulatedBroker.on(journal, house, bench.world);
        books.add(broker.books());
        bench.goOnWith(broker);
        for (Act act : RandomScript.of(seed, END).acts()) {
            bench.passUntil(act.at());
            linesBeforeAct.add(written.size());
            act.deed().accept(bench);
        }
        bench.passUntil(END);
        afterEachLine.accept(broker.books());
        broker.close();
        told.addAll(bench.heard);
        return bench;
    }

    // The event told just before a line is the one the line calls done.
    private List<BrokerEvent> toldUpTo(int line) {
        int heard = line < toldBeforeLine.size() ? toldBeforeLine.get(line) : told.size();
        boolean next = line < toldBeforeLine.size() && heard > toldBeforeLine.get(line - 1);
        return new ArrayList<>(told.subList(0, next ? heard - 1 : heard));
    }

    // The market is not the broker's to remember, so it has to move again as it did.
    private SimulatorBench worldAfter(long seed, int line) {
        SimulatorBench bench = SimulatorBench.calm();
        List<Act> acts = RandomScript.of(seed, END).acts();
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).market() && linesBeforeAct.get(i) < line) {
                bench.clock.advanceTo(acts.get(i).at());
                acts.get(i).deed().accept(bench);
            }
        }
        bench.clock.advanceTo(written.get(line - 1));
        return bench;
    }

    private void playOn(long seed, SimulatorBench bench, int line) {
        List<Act> acts = RandomScript.of(seed, END).acts();
        for (int i = 0; i < acts.size(); i++) {
            if (linesBeforeAct.get(i) >= line) {
                bench.passUntil(acts.get(i).at());
                acts.get(i).deed().accept(bench);
            }
        }
        bench.passUntil(END);
    }

    private SimulatedBroker reopen(SimulatorBench bench, long seed, byte[] journal, int end, int name)
            throws IOException {
        Path directory = Files.createDirectories(temp.resolve("killed-" + name));
        byte[] torn = "{\"n\":99,\"crc\":\"00".getBytes(StandardCharsets.UTF_8);
        byte[] kept = new byte[end + torn.length];
        System.arraycopy(journal, 0, kept, 0, end);
        System.arraycopy(torn, 0, kept, end, torn.length);
        Files.write(directory.resolve("broker.jsonl"), kept);
        return SimulatedBroker.inDirectory(house(seed), bench.world, directory);
    }

    private static House house(long seed) {
        return new House(seed, List.of(PAPER), Money.ofDollars(100_000), FaultPlan.of(seed, TROUBLE));
    }

    private static List<Integer> endsOfLines(byte[] journal) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < journal.length; i++) {
            if (journal[i] == '\n') {
                ends.add(i + 1);
            }
        }
        return ends;
    }
}
