package io.gatehouse.bench;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.Lease;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.RebuildTrades;
import io.gatehouse.phases.Results;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.ValidateGate;
import io.gatehouse.phases.report.Redaction;
import io.gatehouse.phases.report.ReportFormat;
import io.gatehouse.phases.report.ReportPhases;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the phases cost: the check before a trade, the metrics of a thousand trades, a gate's verdict, ten years
 * of history exported, in the desk and by a command of its own; through the database each time.
 */
public final class PhaseBenchmark {

    private static final AccountId ACCOUNT = new AccountId("paper");
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final int TRADES = 1_000;
    private static final int SESSIONS = 2_520;
    private static final int STARTS = 10;
    private static final Price CREDIT = Price.of("0.45");

    private PhaseBenchmark() {}

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
            fill(context);
            measure(context);
        }
        measureProcess(folder);
    }

    private static void measure(ConfigurableApplicationContext context) {
        PhaseRules rules = context.getBean(PhaseRules.class);
        ClosedTrades trades = context.getBean(ClosedTrades.class);
        ValidateGate gates = context.getBean(ValidateGate.class);
        SessionLog sessions = context.getBean(SessionLog.class);
        PhaseBook book = context.getBean(PhaseBook.class);
        LocalDate today = LocalDate.of(2026, 1, 2);
        System.out.printf(
                Locale.ROOT,
                "%,d closed trades, %,d sessions, H2 file, one thread, %d processors%n",
                TRADES,
                SESSIONS,
                Runtime.getRuntime().availableProcessors());
        print("phase check before a trade (aim 1 ms)", 5_000, () -> rules.termsOf(ACCOUNT, today));
        print(
                "metrics of 1,000 trades (aim 20 ms)",
                300,
                () -> Results.of(trades.openedIn(ACCOUNT, Phase.EXPERIENCE, Instant.EPOCH))
                        .winRate());
        print("gate verdict over ten years (aim 20 ms)", 200, () -> gates.judge(ACCOUNT, Phase.PROOF_OF_CONCEPT));
        print("gate verdict, evidence frozen (aim 20 ms)", 50, () -> gates.freeze(ACCOUNT, Phase.PROOF_OF_CONCEPT));
        print(
                "ten years read for an export (aim 300 ms)",
                100,
                () -> List.of(
                        sessions.between(ACCOUNT, FIRST, today), book.transitions(ACCOUNT), book.sizeChanges(ACCOUNT)));
        ReportPhases reports = context.getBean(ReportPhases.class);
        Redaction redaction = Redaction.of(System.getenv(), false);
        for (ReportFormat format : ReportFormat.values()) {
            print(
                    "ten years exported as " + format.word() + " (aim 300 ms)",
                    50,
                    () -> reports.export(ACCOUNT, FIRST, LAST, format, redaction));
        }
    }

    // As a person types it, from a process that does not run yet to one that has ended. Needs the built jar.
    private static void measureProcess(Path folder) throws IOException {
        if (!Files.exists(Path.of("target", "gatehouse.jar"))) {
            System.out.println("export with process start: not measured, target/gatehouse.jar is not built");
            return;
        }
        double[] millis = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            Path out = folder.resolve("export-" + start + ".csv");
            ProcessBuilder export = new ProcessBuilder(
                            "./gatehouse",
                            "phase",
                            "export",
                            "--offline",
                            "--start",
                            FIRST.toString(),
                            "--end",
                            LAST.toString(),
                            "--out",
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("export.log").toFile());
            export.environment().put("SPRING_DATASOURCE_URL", "jdbc:h2:file:" + folder.resolve("gatehouse"));
            Stopwatch stopwatch = Stopwatch.started();
            int code = ended(export.start());
            millis[start] = stopwatch.elapsed().toNanos() / 1e6;
            int lines = Files.readAllLines(out).size();
            if (code != 0 || lines < SESSIONS) {
                throw new IllegalStateException("export ended with " + code + " and " + lines + " lines: "
                        + Files.readString(folder.resolve("export.log")));
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-44s median %8.0f ms   worst of %d %5.0f ms%n",
                "export with process start (aim 1 s)",
                millis[STARTS / 2],
                STARTS,
                millis[STARTS - 1]);
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            Stopwatch stopwatch = Stopwatch.started();
            work.run();
            millis[i] = stopwatch.elapsed().toNanos() / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-44s median %8.3f ms   p99 %8.3f ms%n",
                what,
                millis[times / 2],
                millis[(int) (times * 0.99)]);
    }

    private static void fill(ConfigurableApplicationContext context) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        NyseCalendar calendar = context.getBean(NyseCalendar.class);
        Ledger ledger = context.getBean(Ledger.class);
        SessionLog sessions = context.getBean(SessionLog.class);
        transaction.executeWithoutResult(status -> {
            TradingSession session = calendar.sessionOnOrAfter(FIRST);
            for (int day = 0; day < SESSIONS; day++) {
                sessions.record(record(session, day));
                if (day < TRADES) {
                    trade(ledger, session, day);
                }
                session = calendar.next(session.date());
            }
        });
        context.getBean(RebuildTrades.class).rebuild(ACCOUNT);
        // A desk has held the account and given it up.
        Lease lease = context.getBean(Lease.class);
        transaction.executeWithoutResult(status -> {
            lease.acquire(ACCOUNT);
            lease.advance(ACCOUNT, Instant.parse("2026-01-02T12:00:00Z"));
            lease.release(ACCOUNT);
        });
    }

    private static SessionRecord record(TradingSession session, int day) {
        return new SessionRecord(
                ACCOUNT,
                session.date(),
                Phase.EXPERIENCE,
                1,
                1,
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Money.ofDollars(day % 9 - 3),
                Money.ofDollars(100_000L + day),
                List.of(Money.ofDollars(90)),
                0,
                5,
                1,
                true,
                session.marketClosesAt());
    }

    private static void trade(Ledger ledger, TradingSession session, int n) {
        TradeId id = new TradeId(ACCOUNT, session.date(), new Symbol("ABCD"));
        OptionContract put =
                new OptionContract(new Symbol("ABCD"), session.date().plusDays(10), Price.of("40"), Right.PUT);
        ledger.recordInitialMargin(id, Money.of("500"));
        order(ledger, session, id, OrderRef.entryOf(id), put, -1, CREDIT, Optional.empty());
        Price exit = n % 10 == 0 ? Price.of("1.35") : Price.of("0.22");
        order(ledger, session, id, OrderRef.exitOf(id, 1), put, 1, exit, Optional.of(ExitReason.TARGET));
    }

    private static void order(
            Ledger ledger,
            TradingSession session,
            TradeId id,
            OrderRef ref,
            OptionContract put,
            long quantity,
            Price price,
            Optional<ExitReason> exit) {
        Instant at = session.marketOpensAt().plusSeconds(exit.isPresent() ? 7_200 : 900);
        ledger.recordIntent(new OrderIntent(
                ref,
                id,
                session.date(),
                put,
                Quantity.of(quantity),
                price,
                exit,
                Optional.of(Phase.EXPERIENCE.name()),
                Optional.empty(),
                at));
        ledger.recordFill(
                new Fill("x" + ref, id, Optional.of(ref), Fill.Kind.EXECUTION, put, Quantity.of(quantity), price, at));
    }
}
