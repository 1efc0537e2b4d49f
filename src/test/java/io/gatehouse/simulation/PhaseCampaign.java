package io.gatehouse.simulation;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskRun;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.money.Money;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latches;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Short runs over many seeds whose gates are so low, and whose downgrades so quick, that accounts go up and down
 * within days; and from the record alone, whether any entry was made outside of what its phase allows. As a program:
 * {@code PhaseCampaign [SEEDS] [SESSIONS] [FIRST SEED]}.
 */
public final class PhaseCampaign {

    private static final AccountId PAPER = new AccountId("paper");
    private static final LocalDate START = LocalDate.of(2026, 1, 2);
    private static final List<String> QUICK = List.of(
            "proof.profitable-sessions=1",
            "proof.trades=2",
            "proof.win-rate=0.1",
            "proof.risk-reward=0.1",
            "trial.sessions=1",
            "trial.trades=1",
            "trial.last-trades=1",
            "trial.win-rate=0.1",
            "trial.risk-reward=0.1",
            "scaling.sessions=1",
            "scaling.trades=1",
            "scaling.last-trades=1",
            "scaling.win-rate=0.1",
            "scaling.risk-reward=0.1",
            "scaling.max-drawdown=1");

    private PhaseCampaign() {}

    /**
     * What one run showed.
     *
     * @param moves up and down
     * @param reached every phase in which an entry was filled
     * @param violations entries that were not allowed, in words
     */
    record Outcome(long seed, int moves, Set<Phase> reached, int entries, List<String> violations) {}

    /** Runs the seeds from the first on and prints a line for each; exit code 1 if any entry was not allowed. */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int sessions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int moves = 0;
        int entries = 0;
        int violations = 0;
        Set<Phase> reached = new HashSet<>();
        for (int seed = first; seed < first + seeds; seed++) {
            Outcome outcome = run(seed, sessions);
            System.out.println(outcome);
            moves += outcome.moves();
            entries += outcome.entries();
            violations += outcome.violations().size();
            reached.addAll(outcome.reached());
        }
        System.out.printf(
                "%d seeds of %d sessions: %d moves, %d filled entries in %s, %d out of phase%n",
                seeds, sessions, moves, entries, reached, violations);
        System.exit(violations == 0 ? 0 : 1);
    }

    static Outcome run(long seed, int sessions) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ConfigurableApplicationContext desk = desk(seed, sessions)) {
            if (trade(desk, printed) != 0) {
                throw new IllegalStateException(
                        "the run of seed " + seed + " failed: " + printed.toString(StandardCharsets.UTF_8));
            }
            return judge(seed, sessions, desk);
        }
    }

    /** What a run prints that ends as soon as the account has come to a phase. */
    static String printedUntil(Phase goal, long seed, int sessions, int exitCode) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ConfigurableApplicationContext desk = desk(seed, sessions, "--gatehouse.run.until=" + goal)) {
            int code = trade(desk, printed);
            if (code != exitCode) {
                throw new IllegalStateException("exit code " + code + ": " + printed.toString(StandardCharsets.UTF_8));
            }
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static int trade(ConfigurableApplicationContext desk, ByteArrayOutputStream printed) {
        return desk.getBean(DeskRun.class).run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static ConfigurableApplicationContext desk(long seed, int sessions, String... more) {
        String folder = "target/phase-campaign/" + UUID.randomUUID();
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                "--gatehouse.run.kind=simulate",
                "--gatehouse.run.days=" + sessions,
                "--gatehouse.run.seed=" + seed,
                "--gatehouse.market.simulated.seed=" + seed,
                "--gatehouse.broker.simulator.seed=" + seed,
                "--gatehouse.run.folder=" + folder,
                "--gatehouse.run.artifacts=" + folder + "/artifacts",
                "--gatehouse.audit.folder=" + folder + "/audit",
                "--gatehouse.broker.simulator.journal=",
                "--gatehouse.phases.loss-free-trades=1",
                // Odd seeds fall at every loss, even ones at the second in a row.
                "--gatehouse.phases.downgrade.losses-in-a-row=" + (1 + (seed + 1) % 2),
                "--logging.level.root=error"));
        QUICK.forEach(gate -> settings.add("--gatehouse.phases.gates." + gate));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }

    private static Outcome judge(long seed, int sessions, ConfigurableApplicationContext desk) {
        Ledger ledger = desk.getBean(Ledger.class);
        PhaseBook book = desk.getBean(PhaseBook.class);
        Latches halts = desk.getBean(Latches.class);
        NyseCalendar calendar = desk.getBean(NyseCalendar.class);
        List<String> violations = new ArrayList<>();
        Set<Phase> reached = new HashSet<>();
        int entries = 0;
        TradingSession session = calendar.sessionOnOrAfter(START);
        for (int i = 0; i < sessions; i++) {
            List<Order> filled = ledger.orders(PAPER, session.date()).stream()
                    .filter(order -> order.intent().isEntry() && !order.filled().isZero())
                    .toList();
            entries += filled.size();
            for (Order order : filled) {
                String where = "seed " + seed + " " + order.ref() + ": ";
                Phase stamped = Phase.valueOf(order.intent().phase().orElseThrow());
                reached.add(stamped);
                wrongPhase(order, stamped, book).ifPresent(why -> violations.add(where + why));
                tooLarge(order, book).ifPresent(why -> violations.add(where + why));
                whileHalted(order, halts).ifPresent(why -> violations.add(where + why));
            }
            long proofs = filled.stream()
                    .filter(order -> order.intent().phase().equals(Optional.of(Phase.PROOF_OF_CONCEPT.name())))
                    .count();
            if (proofs > 1) {
                violations.add("seed " + seed + " " + session.date() + ": " + proofs
                        + " entries in a session of Proof of Concept");
            }
            session = calendar.next(session.date());
        }
        return new Outcome(seed, book.transitions(PAPER).size(), reached, entries, violations);
    }

    private static Optional<String> wrongPhase(Order order, Phase stamped, PhaseBook book) {
        Instant at = order.intent().at();
        Phase before = Phase.EXPERIENCE;
        Phase inForce = Phase.EXPERIENCE;
        for (PhaseTransition move : book.transitions(PAPER)) {
            if (!move.at().isAfter(at)) {
                before = move.at().equals(at) ? move.from() : move.to();
                inForce = move.to();
            }
        }
        return stamped == inForce || stamped == before
                ? Optional.empty()
                : Optional.of("entered in " + stamped + " while the account was in " + inForce);
    }

    private static Optional<String> tooLarge(Order order, PhaseBook book) {
        Optional<Money> size = book.sizeChanges(PAPER).stream()
                .filter(change -> change.at().isBefore(order.intent().at()))
                .reduce((earlier, later) -> later)
                .flatMap(SizeChange::to);
        Money planned = order.intent()
                .instrument()
                .valueOf(order.filled().abs(), order.intent().limit())
                .times(2);
        return size.filter(planned::exceeds)
                .map(limit -> "a planned loss of $" + planned.shown() + " where $" + limit.shown() + " is allowed");
    }

    private static Optional<String> whileHalted(Order order, Latches halts) {
        Instant at = order.intent().at();
        return halts.since(PAPER, Instant.EPOCH).stream()
                .filter(halt -> halt.at().isBefore(at))
                .filter(halt -> halt.released().map(by -> by.at().isAfter(at)).orElse(true))
                .findFirst()
                .map(halt -> "entered while " + halt.id() + " halted entries");
    }
}
