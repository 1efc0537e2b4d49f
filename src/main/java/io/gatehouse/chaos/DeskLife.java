package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.desk.Lease;
import io.gatehouse.desk.StepByStep;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A whole desk in this process, as {@code simulate} starts it, on a market that fails and a broker that is watched. */
final class DeskLife implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("paper");

    /** Gates so low, and downgrades so quick, that an account goes up and down within days. */
    private static final List<String> QUICK_PHASES = List.of(
            "loss-free-trades=1",
            "downgrade.losses-in-a-row=2",
            "gates.proof.profitable-sessions=1",
            "gates.proof.trades=2",
            "gates.proof.win-rate=0.1",
            "gates.proof.risk-reward=0.1",
            "gates.trial.sessions=2",
            "gates.trial.trades=1",
            "gates.trial.last-trades=1",
            "gates.trial.win-rate=0.1",
            "gates.trial.risk-reward=0.1",
            "gates.scaling.sessions=2",
            "gates.scaling.trades=1",
            "gates.scaling.last-trades=1",
            "gates.scaling.win-rate=0.1",
            "gates.scaling.risk-reward=0.1",
            "gates.scaling.max-drawdown=1");

    /** Of the two the one in front: every comparison comes through it. */
    private static final String OUTER_LOG = "auditedComparisons";

    /** It hangs itself into the process's log for good, and with it the desk it belongs to, long after that has ended. */
    private static final String OUTLIVES_ITS_DESK = LogbackMetricsAutoConfiguration.class.getName();

    private static final int LEASE_TRIES = 3 * Lease.SECONDS;

    private final ConfigurableApplicationContext context;
    private final StepByStep clock;

    private DeskLife(ConfigurableApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(StepByStep.class);
    }

    /**
     * What a desk of the campaign is started with.
     *
     * @param application the class whose package holds the desk's beans
     */
    record Start(
            Class<?> application,
            SeedPlan plan,
            Place place,
            TrueBooks truth,
            Tally tally,
            Consumer<Comparison> comparisons) {}

    static DeskLife begin(Start start, Life life) {
        SpringApplication spring = new SpringApplication(start.application());
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setWebApplicationType(WebApplicationType.NONE);
        // A desk that crashes is not put away in order when the campaign ends.
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> watch((GenericApplicationContext) context, start, life));
        return new DeskLife(spring.run(arguments(start)));
    }

    private static void watch(GenericApplicationContext context, Start start, Life life) {
        context.registerBean(TrueBooks.class, start::truth);
        context.registerBean(Life.class, () -> life);
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MarketData market) {
                    DeskClock clock = context.getBean(DeskClock.class);
                    return new UnreliableMarket(
                            market, start.plan().quotes(), start.plan().chance(), clock, start.tally());
                }
                return bean instanceof ComparisonLog log && name.equals(OUTER_LOG)
                        ? new WatchedComparisons(log, start.comparisons())
                        : bean;
            }
        });
    }

    private static String[] arguments(Start start) {
        SeedPlan plan = start.plan();
        List<String> settings = new ArrayList<>(List.of(
                "--spring.autoconfigure.exclude=" + OUTLIVES_ITS_DESK,
                "--gatehouse.accounts=" + ACCOUNT,
                "--gatehouse.engine.name=chaos-" + plan.seed(),
                "--gatehouse.run.kind=simulate",
                "--gatehouse.run.days=" + plan.days(),
                "--gatehouse.run.start=" + Campaign.START,
                "--gatehouse.run.seed=" + plan.seed(),
                "--gatehouse.run.approve-as=scripted",
                "--gatehouse.market.kind=simulated",
                "--gatehouse.market.simulated.seed=" + plan.seed(),
                "--gatehouse.market.simulated.start=" + Campaign.START,
                "--gatehouse.broker.kind=simulator",
                "--gatehouse.broker.simulator.seed=" + plan.seed(),
                "--gatehouse.broker.simulator.starting-cash=100000"));
        if (plan.hasQuickPhases()) {
            QUICK_PHASES.forEach(phase -> settings.add("--gatehouse.phases." + phase));
        }
        return Stream.of(settings, rates(plan), start.place().settings())
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static List<String> rates(SeedPlan plan) {
        String faults = "--gatehouse.broker.simulator.faults.";
        return List.of(
                faults + "lost-messages=" + plan.broker().lostMessages(),
                faults + "lost-events=" + plan.broker().lostEvents(),
                faults + "delayed-events=" + plan.broker().delayedEvents(),
                faults + "duplicated-events=" + plan.broker().duplicatedEvents(),
                faults + "disconnects=" + plan.broker().disconnects(),
                faults + "lost-in-gap=" + plan.broker().lostInGap(),
                faults + "unanswered-queries=" + plan.broker().unansweredQueries(),
                faults + "lost-cancel-races=" + plan.broker().lostCancelRaces(),
                faults + "late-rejects=" + plan.broker().lateRejects(),
                faults + "early-assignments=" + plan.broker().earlyAssignments());
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /**
     * Takes the account and goes on where the desk before it stopped.
     *
     * @throws IllegalStateException if the lease of a killed process does not run out
     */
    void open() throws InterruptedException {
        for (int tries = 1; !clock.acquire(); tries++) {
            if (tries > LEASE_TRIES) {
                throw new IllegalStateException("the account is still held after " + tries + " s");
            }
            Thread.sleep(1_000);
        }
        clock.open();
    }

    StepByStep clock() {
        return clock;
    }

    void release() {
        clock.release();
    }

    /** Lets the lease of a crashed desk run out at once: its successor would only wait for it. */
    void forgetLease() {
        context.getBean(Lease.class).release(ACCOUNT);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Lets somebody look at every comparison in the transaction that records it. */
    private record WatchedComparisons(ComparisonLog log, Consumer<Comparison> watch) implements ComparisonLog {

        @Override
        public void record(Comparison comparison) {
            log.record(comparison);
            watch.accept(comparison);
        }

        @Override
        public List<Recorded> of(AccountId account, LocalDate session) {
            return log.of(account, session);
        }
    }
}
