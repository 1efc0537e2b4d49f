package io.gatehouse.bench;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.risk.BookRisk;
import io.gatehouse.risk.ReadExposure;
import io.gatehouse.risk.ReadRegime;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.risk.RiskDecision;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one pre-trade check costs with 50 positions open: all rules, through the database, in its transaction, with
 * VaR over 500 sessions. Once with the market standing still between two checks, and once with the desk clock moving
 * on half a minute before each, so that most shares and options have new prices and are valued again. The time on the
 * processor beside it says what it is on a machine that does nothing else.
 */
public final class GovernorBenchmark {

    private static final AccountId ACCOUNT = new AccountId("paper");
    private static final int OPEN = 50;
    private static final Price CREDIT = Price.of("0.45");

    private final ConfigurableApplicationContext context;
    private final MarketData market;
    private final Ledger ledger;
    private final SimulatedDeskClock clock;
    private final TransactionTemplate transaction;
    private final TradingSession session;

    private GovernorBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.market = context.getBean(MarketData.class);
        this.ledger = context.getBean(Ledger.class);
        this.clock = context.getBean(SimulatedDeskClock.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.session = context.getBean(NyseCalendar.class).sessionOnOrAfter(LocalDate.of(2026, 1, 5));
    }

    /** Prints the figures and their conditions. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("gatehouse-bench");
        SpringApplicationBuilder desk =
                new SpringApplicationBuilder(GatehouseApplication.class).web(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = desk.run(
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("gatehouse")
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=1000",
                "--gatehouse.run.kind=simulate",
                "--gatehouse.run.folder=" + folder,
                "--gatehouse.run.artifacts=" + folder.resolve("artifacts"),
                "--gatehouse.audit.folder=" + folder.resolve("logs"),
                "--gatehouse.broker.simulator.journal=" + folder.resolve("broker"))) {
            new GovernorBenchmark(context).run();
        }
    }

    private void run() {
        clock.advanceTo(session.marketOpensAt().plusSeconds(900));
        List<Listing> universe = market.universe();
        open(universe.subList(0, OPEN));
        TradeProposal proposal = proposal(universe.get(OPEN).symbol());
        RiskGovernor governor = context.getBean(RiskGovernor.class);
        ReadExposure exposure = context.getBean(ReadExposure.class);
        RiskDecision decision = decide(governor, proposal);
        BookRisk risk = exposure.of(ACCOUNT, session.date()).risk();
        System.out.printf(
                Locale.ROOT,
                "%d positions open, H2 file, one thread, %d processors; %s%n%s%n",
                OPEN,
                Runtime.getRuntime().availableProcessors(),
                risk,
                decision instanceof RejectedTrade refused ? refused.breaches() : "approved");
        print("pre-trade check, market stands still (aim 2 ms)", 5_000, () -> {}, () -> decide(governor, proposal));
        print("pre-trade check, prices are new (aim 2 ms)", 300, this::move, () -> decide(governor, proposal));
        print("exposure of the account", 1_000, () -> {}, () -> exposure.of(ACCOUNT, session.date()));
    }

    private void move() {
        clock.advanceTo(clock.now().plus(Duration.ofSeconds(30)));
    }

    private RiskDecision decide(RiskGovernor governor, TradeProposal proposal) {
        RiskDecision decision = transaction.execute(status -> {
            RiskDecision decided = governor.decide(proposal);
            // Rolled back, so that the log of decisions does not grow with the number of measurements.
            status.setRollbackOnly();
            return decided;
        });
        return Objects.requireNonNull(decision);
    }

    private static void print(String what, int times, Runnable before, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] wall = new double[times];
        double[] processor = new double[times];
        for (int i = -times; i < times; i++) {
            before.run();
            long spent = threads.getCurrentThreadCpuTime();
            Stopwatch stopwatch = Stopwatch.started();
            work.run();
            if (i >= 0) {
                wall[i] = stopwatch.elapsed().toNanos() / 1e6;
                processor[i] = (threads.getCurrentThreadCpuTime() - spent) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-48s median %6.3f ms   p99 %6.3f ms   processor median %6.3f ms   p99 %6.3f ms%n",
                what,
                wall[times / 2],
                wall[(int) (times * 0.99)],
                processor[times / 2],
                processor[(int) (times * 0.99)]);
    }

    private void open(List<Listing> listings) {
        Instant at = clock.now();
        transaction.executeWithoutResult(status -> {
            if (ledger.cashEntries(ACCOUNT).isEmpty()) {
                ledger.bookCash(
                        new CashEntry(ACCOUNT, "start", CashEntry.Kind.DEPOSIT, Money.ofDollars(1_000_000), at));
            }
            context.getBean(ReadRegime.class).read(ACCOUNT, session.date());
            for (Listing listing : listings) {
                TradeProposal sold = proposal(listing.symbol());
                ledger.recordInitialMargin(sold.id(), Money.ofDollars(2_500));
                OrderRef ref = OrderRef.entryOf(sold.id());
                ledger.recordIntent(new OrderIntent(
                        ref,
                        sold.id(),
                        session.date(),
                        sold.contract(),
                        Quantity.of(-5),
                        CREDIT,
                        Optional.empty(),
                        at));
                ledger.recordFill(new Fill(
                        "x" + ref,
                        sold.id(),
                        Optional.of(ref),
                        Fill.Kind.EXECUTION,
                        sold.contract(),
                        Quantity.of(-5),
                        CREDIT,
                        at));
                ledger.recordMark(ACCOUNT, sold.contract(), CREDIT, at);
            }
        });
    }

    /** The put some 15 % out of the money. */
    private TradeProposal proposal(Symbol symbol) {
        List<OptionContract> puts = new ArrayList<>();
        market.chain(symbol, session.date().plusDays(7), session.date().plusDays(14))
                .quotes()
                .forEach(line -> puts.add(line.contract()));
        double spot = market.dailyBars(symbol, session.date(), 1).get(0).close().toDouble();
        OptionContract put = puts.stream()
                .filter(contract -> contract.right() == Right.PUT)
                .min((one, other) -> Double.compare(
                        Math.abs(one.strike().toDouble() - 0.85 * spot),
                        Math.abs(other.strike().toDouble() - 0.85 * spot)))
                .orElseThrow();
        return new TradeProposal(
                new TradeId(ACCOUNT, session.date(), symbol),
                1,
                put,
                Quantity.of(5),
                new Quote.Usable(Price.of("0.44"), Price.of("0.46"), clock.now()),
                CREDIT,
                Price.toNearestCent(spot),
                Ratio.of("0.15"),
                Money.ofDollars(500),
                Ratio.of("0.09"),
                "Energy");
    }
}
