package io.gatehouse.broker.simulator;

import io.gatehouse.broker.BrokerBench;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The simulated broker on Monday 2026-01-05, 10:00 New York time, driven like the desk's clock driver does. */
final class SimulatorBench implements BrokerBench {

    static final AccountId PAPER = new AccountId("paper");
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);
    static final OptionContract PUT = put("40", LocalDate.of(2026, 1, 16));
    static final House HOUSE = new House(7, List.of(PAPER), Money.ofDollars(100_000), FaultPlan.none());

    final SimulatedDeskClock clock;
    final ScriptedMarket market;
    final World world;
    final List<BrokerEvent> heard = new ArrayList<>();
    SimulatedBroker broker;
    private Consumer<BrokerEvent> afterEach = event -> {};

    SimulatorBench(Function<World, SimulatedBroker> opening) {
        this.clock = new SimulatedDeskClock(newYork(MONDAY, "10:00"));
        this.market = new ScriptedMarket(clock)
                .quote("XYZ", "46.99", "47.01")
                .quote(PUT, "0.40", "0.50")
                .close("XYZ", LocalDate.of(2026, 1, 2), "46.50");
        this.world = new World(clock, new NyseCalendar(), market);
        this.broker = opening.apply(world);
        listen();
    }

    static SimulatorBench calm() {
        return of(HOUSE);
    }

    static SimulatorBench with(FaultPlan faults) {
        return of(new House(7, List.of(PAPER), Money.ofDollars(100_000), faults));
    }

    static SimulatorBench rating(FaultKind kind, double rate) {
        return with(FaultPlan.of(7, FaultRates.NONE.with(kind, rate)));
    }

    static SimulatorBench of(House house) {
        return new SimulatorBench(world -> SimulatedBroker.inMemory(house, world));
    }

    static SimulatorBench inDirectory(House house, Path directory) {
        return new SimulatorBench(world -> SimulatedBroker.inDirectory(house, world, directory));
    }

    /** Calls {@code check} after every event heard. */
    void afterEach(Consumer<BrokerEvent> check) {
        afterEach = check;
    }

    /** Goes on with another broker in the same world. */
    void goOnWith(SimulatedBroker other) {
        broker = other;
        listen();
    }

    private void listen() {
        broker.connect(event -> {
            heard.add(event);
            afterEach.accept(event);
        });
        broker.runDue();
    }

    static OptionContract put(String strike, LocalDate expiry) {
        return new OptionContract(new Symbol("XYZ"), expiry, Price.of(strike), Right.PUT);
    }

    static Instant newYork(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(DeskClock.TRADING_ZONE).toInstant();
    }

    static OrderRef ref(String text) {
        return new OrderRef(text);
    }

    void place(String ref, Instrument instrument, long quantity, String limit) {
        broker.place(
                new OrderTicket(PAPER, ref(ref), clock.today(), instrument, Quantity.of(quantity), Price.of(limit)),
                Purpose.ENTRY);
    }

    void sell(String ref, long contracts, String limit) {
        place(ref, PUT, -contracts, limit);
    }

    void passUntil(Instant end) {
        while (broker.nextDue().filter(due -> !due.isAfter(end)).isPresent()) {
            Instant due = broker.nextDue().orElseThrow();
            clock.advanceTo(due.isBefore(clock.now()) ? clock.now() : due);
            broker.runDue();
        }
        clock.advanceTo(end);
    }

    void passUntil(LocalDate date, String time) {
        passUntil(newYork(date, time));
    }

    <E extends BrokerEvent> List<E> heard(Class<E> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    BrokerOrder order(String ref) {
        return known(broker.find(PAPER, ref(ref))).orElseThrow();
    }

    Money cashNow() {
        return known(broker.cash(PAPER));
    }

    Quantity held(Instrument instrument) {
        return broker.books().account(PAPER).position(instrument);
    }

    static <T> T known(Answer<T> answer) {
        if (answer instanceof Answer.Known<T> known) {
            return known.value();
        }
        throw new AssertionError("the broker did not answer: " + answer);
    }

    @Override
    public SimulatedBroker broker() {
        return broker;
    }

    @Override
    public AccountId account() {
        return PAPER;
    }

    @Override
    public LocalDate session() {
        return MONDAY;
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public Money startingCash() {
        return HOUSE.startingCash();
    }

    @Override
    public OptionContract put() {
        return PUT;
    }

    @Override
    public OptionContract unlisted() {
        return put("39.5", PUT.expiry());
    }

    @Override
    public void quote(Instrument instrument, String bid, String ask) {
        market.quote(instrument, bid, ask);
    }

    @Override
    public void pass(Duration time) {
        passUntil(clock.now().plus(time));
    }

    @Override
    public void passTheClose() {
        passUntil(MONDAY, "16:30");
    }

    @Override
    public List<BrokerEvent> heard() {
        return List.copyOf(heard);
    }
}
