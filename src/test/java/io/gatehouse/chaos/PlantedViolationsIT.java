package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.broker.simulator.FaultRates;
import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.broker.simulator.WatchBooks;
import io.gatehouse.chaos.invariant.DeskBooks;
import io.gatehouse.chaos.invariant.Invariant;
import io.gatehouse.chaos.invariant.Invariants;
import io.gatehouse.chaos.jdbc.OpenMemoryDatabase;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.OrderBlocked;
import io.gatehouse.execution.OrderGate;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.reconciliation.Books;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Inputs;
import io.gatehouse.reconciliation.Occasion;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The campaign can fail: one violation of each invariant is planted into a desk that was well, and found. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlantedViolationsIT {

    private static final Symbol ABC = new Symbol("ABC");
    private static final LocalDate SESSION = LocalDate.of(2026, 1, 6);

    private static final Judges[] WATCHING = new Judges[1];
    private static Path folder;
    private static MemoryDatabase database;
    private static TrueBooks truth;
    private static DeskLife desk;

    private final Judges judges = new Judges(7, Invariants.all());

    /** Two quiet sessions, and a third until its middle. */
    @BeforeAll
    static void tradeInPeace(@TempDir Path temp) throws InterruptedException {
        folder = temp;
        database = OpenMemoryDatabase.named("planted");
        SeedPlan calm = new SeedPlan(7, 5, Weight.LIGHT, FaultRates.NONE, QuoteFaults.NONE, false, false);
        Place place = new Place(folder, Optional.of(database));
        truth = place.books(new WatchBooks() {
            @Override
            public void handedOver(OrderRef ref, Instant at) {
                WATCHING[0].handedOver(ref, at);
            }
        });
        WATCHING[0] = new Judges(7, Invariants.all());
        desk = DeskLife.begin(
                new DeskLife.Start(
                        GatehouseApplication.class,
                        calm,
                        place,
                        truth,
                        new Tally(),
                        comparison -> WATCHING[0].compared(comparison)),
                new Life(Optional.empty()));
        desk.open();
        WATCHING[0].stands(books());
        NyseCalendar calendar = new NyseCalendar();
        stepTo(calendar.sessionOnOrAfter(SESSION).deskOpensAt());
        WATCHING[0].in(SESSION.minusDays(1));
        WATCHING[0].afterSession();
        stepTo(calendar.sessionOnOrAfter(SESSION).at(LocalTime.of(13, 0)));
        WATCHING[0].whileItRests();
        assertThat(WATCHING[0].violations()).as("before anything is planted").isEmpty();
        assertThat(truth.orders()).as("it trades").isNotEmpty();
    }

    private static void stepTo(Instant end) {
        while (desk.clock().step(end)) {
            WATCHING[0].afterStep();
        }
    }

    @AfterAll
    static void end() {
        desk.close();
        database.close();
    }

    @BeforeEach
    void judgeAnew() {
        WATCHING[0] = judges;
        judges.stands(books());
        judges.in(SESSION);
    }

    private static DeskBooks books() {
        return new DeskBooks(DeskLife.ACCOUNT, truth, desk.context());
    }

    private static <T> T bean(Class<T> type) {
        return desk.context().getBean(type);
    }

    private static void inTransaction(Runnable work) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private static void sql(String statement) {
        assertThat(bean(JdbcClient.class).sql(statement).update()).as(statement).isPositive();
    }

    private static void intend(OrderIntent intent) {
        inTransaction(() -> {
            bean(Ledger.class).recordInitialMargin(intent.trade(), Money.ofDollars(100));
            bean(Ledger.class).recordIntent(intent);
        });
    }

    private static TradeId trade(String symbol) {
        return new TradeId(DeskLife.ACCOUNT, SESSION, new Symbol(symbol));
    }

    private static OrderTicket ticket(OrderRef ref, Instrument instrument, long quantity) {
        return new OrderTicket(DeskLife.ACCOUNT, ref, SESSION, instrument, Quantity.of(quantity), Price.of("0.50"));
    }

    // An exit that a person orders passes every gate; so it can be misused to get anything past them.
    private static void smuggle(OrderTicket ticket) {
        bean(Broker.class).place(ticket, Purpose.ORDERED_EXIT);
    }

    private void assertFound(String invariant, String words) {
        assertThat(judges.violations()).anySatisfy(found -> {
            assertThat(found.invariant()).isEqualTo(invariant);
            assertThat(found.text()).contains("seed 7", "session 2026-01-06", words);
        });
    }

    private OrderIntent entry(String symbol, Instrument instrument, long quantity, String phase) {
        TradeId trade = trade(symbol);
        return new OrderIntent(
                OrderRef.entryOf(trade),
                trade,
                SESSION,
                instrument,
                Quantity.of(quantity),
                Price.of("0.50"),
                Optional.empty(),
                Optional.of(phase),
                Optional.empty(),
                bean(DeskClock.class).now());
    }

    private static Instrument aPut() {
        return truth.orders().get(0).ticket().instrument();
    }

    @Test
    @Order(1)
    void anOrderThatArrivesTwiceIsFound() {
        OrderTicket ticket = ticket(OrderRef.exitOf(trade("TWICE"), 1), new Stock(ABC), 1);
        smuggle(ticket);
        judges.afterStep();
        assertThat(judges.violations())
                .filteredOn(found -> found.words().contains("once more"))
                .isEmpty();

        smuggle(ticket);
        judges.afterStep();

        assertFound("no duplicate order", "arrived at the broker once more");
    }

    @Test
    @Order(2)
    void exitsOfMoreThanIsHeldAreFound() {
        smuggle(ticket(OrderRef.exitOf(trade("MORE"), 1), new Stock(new Symbol("MORE")), -100));

        judges.afterStep();

        assertFound("no duplicate order", "exits of -100 work for MORE, 0 is held");
    }

    @Test
    @Order(3)
    void anEntryThatIsNoneOfOursIsFound() {
        smuggle(ticket(OrderRef.entryOf(trade("NONE")), aPut(), -1));

        assertFound("entries within phase and limits", "there is no intent of it in our books");
    }

    @Test
    @Order(4)
    void anEntryAboveItsSizeIsFound() {
        OrderIntent large = entry("LARGE", aPut(), -400, "EXPERIENCE");
        intend(large);

        smuggle(ticket(large.ref(), large.instrument(), -400));

        assertFound("entries within phase and limits", "a planned loss of $40000.00, at most $500.00");
        assertFound("entries within phase and limits", "altogether");
    }

    @Test
    @Order(5)
    void anEntryOfAnotherPhaseIsFound() {
        OrderIntent scaling = entry("PHASE", aPut(), -1, "SCALING");
        intend(scaling);

        smuggle(ticket(scaling.ref(), scaling.instrument(), -1));

        assertFound("entries within phase and limits", "it carries the phase SCALING, the account is in [EXPERIENCE]");
    }

    @Test
    @Order(6)
    void anEntryWhileTheAccountIsHaltedIsFound() {
        inTransaction(() -> bean(TripBreaker.class).trip(DeskLife.ACCOUNT, Cause.BY_HAND, "planted"));

        smuggle(ticket(OrderRef.entryOf(trade("HALTED")), aPut(), -1));

        assertFound("no entry outside ACTIVE", "the account is HALTED since");
    }

    @Test
    @Order(7)
    void aLatchThatNobodyAcknowledgedIsFound() {
        judges.whileItRests();
        Latch open = bean(Latches.class).openOf(DeskLife.ACCOUNT).get(0);
        inTransaction(() -> bean(Latches.class)
                .release(
                        open.id(),
                        new Latch.Release(
                                "somebody",
                                Optional.empty(),
                                "just so",
                                bean(DeskClock.class).now())));

        judges.whileItRests();

        assertFound("latched until acknowledged", "without an acknowledgement");

        sql("DELETE FROM safety_released");
        sql("DELETE FROM safety_latch");
        judges.whileItRests();
        assertFound("latched until acknowledged", "was there and is gone");
    }

    @Test
    @Order(8)
    void anOrderedExitThatIsKeptBackIsFound() {
        TradeId trade = trade("EXIT");
        OrderIntent exit = new OrderIntent(
                OrderRef.exitOf(trade, 1),
                trade,
                SESSION,
                new Stock(ABC),
                Quantity.of(-1),
                Price.of("0.50"),
                Optional.of(ExitReason.EMERGENCY),
                bean(DeskClock.class).now());
        intend(exit);
        inTransaction(() -> bean(Ledger.class)
                .recordCancelled(
                        exit.ref(),
                        "never sent: HALTED since today",
                        bean(DeskClock.class).now()));

        judges.afterSession();

        assertFound("cancels and emergency exits pass", "was kept back");
    }

    @Test
    @Order(9)
    void aGateThatLetsNothingOutIsFound() {
        StaticListableBeanFactory closed = new StaticListableBeanFactory();
        closed.addBean("clock", bean(DeskClock.class));
        closed.addBean("gate", new OrderGate(bean(ReadTradingState.class)) {
            @Override
            public void require(OrderTicket ticket, Purpose purpose) {
                throw new OrderBlocked("planted");
            }
        });
        Invariant wayOut = Invariants.all().stream()
                .filter(invariant -> invariant.name().equals("cancels and emergency exits pass"))
                .findFirst()
                .orElseThrow();

        assertThat(wayOut.whileItRests(new DeskBooks(DeskLife.ACCOUNT, truth, closed), SESSION))
                .containsExactly("the gate lets no exit pass that a person ordered: planted");
    }

    @Test
    @Order(10)
    void aFillThatTheBrokerDoesNotHaveIsFoundWhereTheDeskSaysAllAgrees() {
        TradeId trade = truth.orders().get(0).ticket().ref().trade();
        inTransaction(() -> {
            bean(Ledger.class)
                    .recordFill(new Fill(
                            "ghost",
                            trade,
                            Optional.empty(),
                            Fill.Kind.EXECUTION,
                            new Stock(ABC),
                            Quantity.of(7),
                            Price.of("10"),
                            bean(DeskClock.class).now()));
            bean(ComparisonLog.class)
                    .record(new Comparison(
                            DeskLife.ACCOUNT,
                            SESSION,
                            Occasion.ON_DEMAND,
                            bean(DeskClock.class).now(),
                            new Inputs(new Books(Map.of()), new Books(Map.of()), List.of()),
                            List.of()));
        });

        assertFound("books are the broker's, or paused", "the desk says that the books agree; it holds");
        assertFound("books are the broker's, or paused", "its cash is");
    }

    @Test
    @Order(11)
    void aSignalThatDisappearedIsFound() {
        sql("DELETE FROM strategy_signal_end_reason WHERE session_date = DATE '2026-01-06'");
        sql("DELETE FROM strategy_signal_end WHERE session_date = DATE '2026-01-06'");

        judges.afterSession();

        assertFound("every signal ends once", "signals, 0 ended");
    }

    @Test
    @Order(12)
    void cashThatDoesNotAddUpIsFound() {
        sql("UPDATE ledger_account_now SET cash = cash + 1");

        judges.afterSession();

        assertFound("positions and cash add up", "cash: kept");
    }

    @Test
    @Order(13)
    void aSessionThatDoesNotEndIsFound() {
        judges.afterSession();

        assertFound("every session ends", "the daily cycle has not ended");
        assertFound("every session ends", "no artifact " + SESSION + ".json");
        assertFound("books are the broker's, or paused", "not once after its close");
        assertThat(bean(ArtifactFolders.class).fileOf(DeskLife.ACCOUNT, SESSION))
                .doesNotExist();
    }

    @Test
    @Order(14)
    void aChangedAuditLineIsFound() throws IOException {
        Path trail = folder.resolve("logs/audit/trail.jsonl");
        Files.writeString(trail, Files.readString(trail).replaceFirst("2026-01-05", "2026-01-04"));

        judges.atTheEnd();

        assertFound("the audit trail is whole", "line");
    }

    @Test
    @Order(15)
    void aDeskThatFailsIsFound() {
        judges.failed(
                new IllegalStateException("planted"), bean(DeskClock.class).now());

        assertFound("the desk does not fail", "planted");
    }
}
