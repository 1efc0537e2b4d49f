package io.gatehouse.workflow;

import io.gatehouse.DatabaseTest;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.TestDatabase;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.Bar;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.engine.DueJob;
import io.gatehouse.workflow.engine.EngineJobs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/**
 * The real engine, database and modules around a scripted market and broker. Each situation has an account of
 * its own and the next session of one clock, so that situations share a context and nothing else.
 */
final class ProcessDesk {

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            classes = {GatehouseApplication.class, Parts.class},
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = {
                "gatehouse.run.kind=simulate",
                "gatehouse.run.artifacts=target/process-artifacts",
                // The database is a new one each time, and so must be the files that are made from it.
                "gatehouse.audit.folder=target/audit/${random.uuid}",
                "gatehouse.safety.stop-folder=target/stop/${random.uuid}",
                "gatehouse.market.kind=scripted",
                "gatehouse.broker.kind=scripted"
            })
    @ContextConfiguration(initializers = TestDatabase.OfContext.class)
    @DatabaseTest
    @interface Test {}

    static final String SYMBOL = "ABCD";

    /** Symbols that are listed for a situation only, ranked behind the first in this order. */
    static final List<String> MORE_SYMBOLS = List.of("EFGH", "IJKL");

    private static int accounts;

    /** What the situations of one context share. */
    record Setting(
            SimulatedDeskClock clock,
            NyseCalendar calendar,
            EngineJobs jobs,
            HistoryService history,
            RepositoryService repository,
            ScriptedMarket market,
            ScriptedBroker broker) {}

    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineJobs jobs;

    final SimulatedDeskClock clock;
    final NyseCalendar calendar;
    final ScriptedMarket market;
    final ScriptedBroker broker;
    final AccountId account;
    final TradingSession session;

    /** The next situation: an account of its own, on the next session. */
    ProcessDesk(Setting setting) {
        this.clock = setting.clock();
        this.calendar = setting.calendar();
        this.jobs = setting.jobs();
        this.history = setting.history();
        this.repository = setting.repository();
        this.market = setting.market();
        this.broker = setting.broker();
        this.account = new AccountId("situation-" + ++accounts);
        this.session = calendar.next(clock.today());
        broker.manner = ScriptedBroker.Manner.FILLS;
        broker.silent = false;
        broker.silentOnPositions = false;
        vix("16");
        market.delist(put());
        MORE_SYMBOLS.forEach(market::unlist);
    }

    /** A put that every screen lets pass, for as long as this situation lasts. */
    ProcessDesk withACandidate() {
        market.quote(put(), "0.40", "0.50");
        return this;
    }

    /** The candidate and two more, which rank behind it. */
    ProcessDesk withThreeCandidates() {
        int cents = 48;
        for (String symbol : MORE_SYMBOLS) {
            market.list(symbol, "Energy").quote(symbol, "39.99", "40.01");
            climb(market, symbol, calendar, clock.today());
            market.quote(put(symbol), "0.38", "0." + cents--);
        }
        return withACandidate();
    }

    // A year's slow climb to just below 40, known from the start; each symbol wavers in its own way.
    private static void climb(ScriptedMarket market, String symbol, NyseCalendar calendar, LocalDate around) {
        TradingSession day = calendar.sessionOnOrAfter(around.minusDays(200));
        SplittableRandom wavering = new SplittableRandom(symbol.hashCode());
        for (int i = 0; i < 400; i++) {
            Price close = Price.of("36").plus(Price.ofCents(i + wavering.nextInt(5)));
            market.bar(symbol, new Bar(day.date(), close, close, close, close, 2_000_000));
            day = calendar.next(day.date());
        }
    }

    ProcessDesk vix(String level) {
        market.index(new VolatilityIndex(
                new BigDecimal(level),
                new BigDecimal(level),
                calendar.previous(session.date()).date()));
        return this;
    }

    OptionContract put() {
        return put(SYMBOL);
    }

    OptionContract put(String symbol) {
        LocalDate expiry = calendar.weeklyExpiryInWeekOf(session.date().plusDays(7));
        expiry = expiry.isBefore(session.date().plusDays(7))
                ? calendar.weeklyExpiryInWeekOf(session.date().plusDays(14))
                : expiry;
        return new OptionContract(new Symbol(symbol), expiry, Price.of("33"), Right.PUT);
    }

    /** Runs everything up to an instant, in the order in which the desk's own driver does. */
    void runUntil(Instant end) {
        while (true) {
            Optional<Instant> spoken = broker.nextDue();
            Optional<DueJob> job = jobs.next();
            Instant next = Stream.of(spoken, job.map(DueJob::due))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElse(end);
            if (!next.isBefore(end)) {
                break;
            }
            clock.advanceTo(next.isBefore(clock.now()) ? clock.now() : next);
            if (spoken.filter(at -> !at.isAfter(clock.now())).isPresent()) {
                broker.runDue();
            } else {
                jobs.run(job.orElseThrow(), () -> {});
            }
        }
        clock.advanceTo(end);
    }

    /** Runs until the evening, when the cycle has written its artifact. */
    void runTheDay() {
        runUntil(session.marketClosesAt().plusSeconds(3_600));
    }

    /** The steps and flows an instance has been through, by element id. */
    Set<String> visited(String businessKey) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(businessKey).getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean hasEnded(String businessKey) {
        return instance(businessKey).getEndTime() != null;
    }

    private HistoricProcessInstance instance(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Sequence flows of a process that no instance of this engine has ever taken. */
    Set<String> flowsNeverTaken(String key) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> flows =
                repository.getBpmnModel(definition).getMainProcess().findFlowElementsOfType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<HistoricActivityInstance> taken = history.createHistoricActivityInstanceQuery()
                .activityType("sequenceFlow")
                .list();
        taken.forEach(flow -> flows.remove(flow.getActivityId()));
        return flows;
    }

    /** The scripted parts that stand in for the outside world. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        ScriptedMarket market(DeskClock clock, NyseCalendar calendar) {
            ScriptedMarket market =
                    new ScriptedMarket(clock).list(SYMBOL, "Energy").quote(SYMBOL, "39.99", "40.01");
            climb(market, SYMBOL, calendar, clock.today());
            return market;
        }

        @Bean
        ScriptedBroker broker(DeskClock clock) {
            return new ScriptedBroker(clock);
        }

        @Bean
        Setting setting(
                SimulatedDeskClock clock,
                NyseCalendar calendar,
                EngineJobs jobs,
                HistoryService history,
                RepositoryService repository,
                ScriptedMarket market,
                ScriptedBroker broker) {
            return new Setting(clock, calendar, jobs, history, repository, market, broker);
        }
    }
}
