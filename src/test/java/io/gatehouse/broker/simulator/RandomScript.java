package io.gatehouse.broker.simulator;

import static io.gatehouse.broker.simulator.SimulatorBench.FRIDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.MONDAY;
import static io.gatehouse.broker.simulator.SimulatorBench.PAPER;
import static io.gatehouse.broker.simulator.SimulatorBench.newYork;
import static io.gatehouse.broker.simulator.SimulatorBench.ref;

import io.gatehouse.execution.BrokerUnavailable;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Eight days of a clumsy desk: random orders, reprices, cancels and questions on a market with bad quotes. */
record RandomScript(List<Act> acts) {

    /** @param market whether it moves the market and leaves the broker alone */
    record Act(Instant at, boolean market, Consumer<SimulatorBench> deed) {}

    static final Instant END = newYork(MONDAY.plusDays(9), "18:00");

    private static final Stock SHARE = new Stock(new Symbol("XYZ"));
    private static final List<OptionContract> PUTS = List.of(
            SimulatorBench.PUT,
            SimulatorBench.put("40", FRIDAY),
            SimulatorBench.put("45", FRIDAY),
            SimulatorBench.put("42", FRIDAY.plusDays(3)));

    static RandomScript of(long seed, Instant end) {
        Random random = new Random(seed);
        List<Act> acts = new ArrayList<>();
        Instant at = newYork(MONDAY, "10:00");
        acts.add(new Act(at, true, RandomScript::writeTheFuture));
        for (int n = 0; at.isBefore(end); n++) {
            boolean market = random.nextInt(3) == 0;
            acts.add(new Act(at, market, market ? aQuote(random) : aDeed(random, n)));
            at = inBusinessHours(at.plus(aWhile(random)));
        }
        return new RandomScript(acts);
    }

    // Closes that make the 45 put worth exercising and leave the others worthless, and a dividend.
    private static void writeTheFuture(SimulatorBench bench) {
        LocalDate date = MONDAY;
        for (int i = 0; i < 10; i++, date = date.plusDays(1)) {
            bench.market.close("XYZ", date, "44." + (10 + i));
        }
        bench.market.action(
                new CorporateAction.Dividend(new Symbol("XYZ"), MONDAY, MONDAY.plusDays(8), Price.of("0.175")));
        PUTS.forEach(put -> bench.quote(put, "0.40", "0.50"));
    }

    private static Duration aWhile(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMillis(random.nextInt(800));
            case 2, 3 -> Duration.ofSeconds(random.nextInt(120));
            case 4 -> Duration.ofMinutes(random.nextInt(45));
            default -> Duration.ofMinutes(random.nextInt(150));
        };
    }

    // From shortly before the open to shortly after the close, so that some acts come too early or too late.
    private static Instant inBusinessHours(Instant at) {
        LocalDate date = at.atZone(DeskClock.TRADING_ZONE).toLocalDate();
        boolean late = at.isAfter(newYork(date, "16:05"));
        return late ? newYork(new NyseCalendar().next(date).date(), "09:28") : at;
    }

    private static Consumer<SimulatorBench> aQuote(Random random) {
        OptionContract put = PUTS.get(random.nextInt(PUTS.size()));
        int bid = 30 + random.nextInt(20);
        int ask = bid + 1 + random.nextInt(12);
        int kind = random.nextInt(10);
        return bench -> {
            Price low = Price.ofCents(bid);
            Price high = Price.ofCents(ask);
            switch (kind) {
                case 0 -> bench.market.quote(put, Quote.of(high, low, bench.clock.now()));
                case 1 -> bench.market.quote(put, new Quote(Optional.empty(), Optional.of(high), bench.clock.now()));
                case 2 -> bench.market.quote(put, Quote.of(low, high, bench.clock.now()));
                default -> bench.quote(put, low.toString(), high.toString());
            }
        };
    }

    private static Consumer<SimulatorBench> aDeed(Random random, int n) {
        Instrument instrument = random.nextInt(5) == 0 ? SHARE : PUTS.get(random.nextInt(PUTS.size()));
        boolean share = instrument instanceof Stock;
        long size = (share ? 100L : 1L) * (1 + random.nextInt(6));
        long quantity = random.nextInt(3) == 0 ? size : -size;
        String limit = share
                ? (quantity > 0 ? "47.05" : "46.95")
                : Price.ofCents(30 + random.nextInt(30)).toString();
        String own = "o" + n;
        String earlier = "o" + random.nextInt(n + 1);
        Consumer<SimulatorBench> deed = switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> bench -> bench.place(own, instrument, quantity, limit);
            case 4 -> bench -> bench.place(earlier, instrument, quantity, limit);
            case 5 -> bench -> bench.broker.cancel(PAPER, ref(earlier));
            case 6 -> bench -> bench.broker.reprice(PAPER, ref(earlier), Price.of(limit));
            default -> bench -> bench.broker.cash(PAPER);
        };
        return bench -> {
            try {
                deed.accept(bench);
            } catch (BrokerUnavailable gap) {
                // A clumsy desk forgets what it could not send.
            }
        };
    }
}
