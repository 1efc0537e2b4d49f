package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.time.NyseCalendar;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the simulated broker costs a simulated day: ten entries at the mid, each repriced up to three times and
 * cancelled when unfilled, ten exits, questions every 15 minutes; quotes come from a scripted market at no cost
 * to speak of. Prints CPU milliseconds a day in memory and with a journal. Run its main; it is no test.
 */
final class SimulatedBrokerBenchmark {

    private static final int DAYS = 500;

    // This desk buys at the ask what it sold at the mid, every day.
    private static final House RICH = new House(7, List.of(PAPER), Money.ofDollars(10_000_000), FaultPlan.none());

    private SimulatedBrokerBenchmark() {}

    /** @param args none are read */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        for (int round = 0; round < 3; round++) {
            SimulatorBench calm = SimulatorBench.of(RICH);
            out.printf("in memory      %.3f ms/day%n", millisADay(calm));
            out.printf("entries        %s%n", fates(calm));
            Path directory = Files.createTempDirectory("broker-bench");
            SimulatorBench kept = SimulatorBench.inDirectory(RICH, directory);
            double millis = millisADay(kept);
            kept.broker.close();
            Path journal = directory.resolve("broker.jsonl");
            try (var lines = Files.lines(journal)) {
                out.printf(
                        "with a journal %.3f ms/day, %d lines and %d kB a day%n",
                        millis, lines.count() / DAYS, Files.size(journal) / DAYS / 1_000);
            }
            long start = cpuNanos();
            SimulatedBroker.inDirectory(RICH, kept.world, directory).close();
            out.printf("replay         %.3f ms/day%n", (cpuNanos() - start) / 1e6 / DAYS);
            Files.delete(journal);
            Files.delete(directory.resolve("broker.lock"));
            Files.delete(directory);
        }
    }

    // CPU time of this thread: wall time says little on a machine that does other things.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millisADay(SimulatorBench bench) {
        NyseCalendar calendar = new NyseCalendar();
        LocalDate day = MONDAY;
        long start = cpuNanos();
        for (int i = 0; i < DAYS; i++) {
            bench.market.close("XYZ", day, "46.00");
            tradeOn(bench, day, puts(bench, day));
            day = calendar.next(day).date();
        }
        return (cpuNanos() - start) / 1e6 / DAYS;
    }

    private static Map<String, Long> fates(SimulatorBench bench) {
        return bench.broker.books().orders().values().stream()
                .filter(SimulatedOrder::isSell)
                .map(order -> order.phase() + " at " + order.ticket().limit())
                .collect(Collectors.groupingBy(fate -> fate, TreeMap::new, Collectors.counting()));
    }

    private static List<OptionContract> puts(SimulatorBench bench, LocalDate day) {
        List<OptionContract> puts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            OptionContract put = new OptionContract(
                    new Symbol("XYZ"), day.plusDays(9), Price.of(Integer.toString(35 + i)), Right.PUT);
            bench.quote(put, "0.40", "0.46");
            puts.add(put);
        }
        return puts;
    }

    private static void tradeOn(SimulatorBench bench, LocalDate day, List<OptionContract> puts) {
        bench.passUntil(day, day.equals(MONDAY) ? "10:00" : "09:45");
        for (OptionContract put : puts) {
            SimulatorBench.known(bench.broker.whatIfMargin(PAPER, put, Quantity.of(5), Price.of("0.43")));
            bench.place(day + put.code(), put, -5, "0.43");
        }
        for (int cents = 42; cents >= 40; cents--) {
            bench.pass(Duration.ofMinutes(2));
            for (var order : SimulatorBench.known(bench.broker.workingOrders(PAPER))) {
                bench.broker.reprice(PAPER, order.ticket().ref(), Price.ofCents(cents));
            }
        }
        bench.pass(Duration.ofMinutes(2));
        for (var order : SimulatorBench.known(bench.broker.workingOrders(PAPER))) {
            bench.broker.cancel(PAPER, order.ticket().ref());
        }
        for (int quarter = 0; quarter < 20; quarter++) {
            bench.pass(Duration.ofMinutes(15));
            SimulatorBench.known(bench.broker.positions(PAPER));
            SimulatorBench.known(bench.broker.cash(PAPER));
        }
        for (OptionContract put : puts) {
            bench.place(day + put.code() + "X", put, 5, "0.46");
        }
        bench.passUntil(day, "18:00");
        puts.forEach(bench.market::delist);
        bench.heard.clear();
    }
}
