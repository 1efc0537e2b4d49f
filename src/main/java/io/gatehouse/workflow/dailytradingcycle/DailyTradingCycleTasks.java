package io.gatehouse.workflow.dailytradingcycle;

import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.ACCOUNT;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.ANY_APPROVED;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.ANY_SIGNALS;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.ANY_WAITING;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.COMPARISON_DUE;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.MARKET_STILL_OPEN;
import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.SESSION;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.reports.PublishArtifact;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.phaseadvance.PhaseAdvanceProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The engine's side of the daily trading cycle: reads keys, calls one use case, writes the answer. */
@Component("dailyTradingCycle")
public class DailyTradingCycleTasks {

    private final SessionWork session;
    private final EntryWork entries;
    private final PublishArtifact artifacts;
    private final PhaseAdvanceProcess advance;
    private final EngineView engine;
    private final StrategySettings strategy;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    DailyTradingCycleTasks(
            SessionWork session,
            EntryWork entries,
            PublishArtifact artifacts,
            PhaseAdvanceProcess advance,
            EngineView engine,
            StrategySettings strategy,
            NyseCalendar calendar,
            DeskClock clock) {
        this.session = session;
        this.entries = entries;
        this.artifacts = artifacts;
        this.advance = advance;
        this.engine = engine;
        this.strategy = strategy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void openSession(DelegateExecution execution) {
        session.open(ACCOUNT.require(execution), SESSION.require(execution));
    }

    public void compareWithBroker(DelegateExecution execution) {
        boolean agree = session.compare(ACCOUNT.require(execution), SESSION.require(execution));
        boolean timeLeft =
                nextComparisonAt(execution).isBefore(sessionOf(execution).marketOpensAt());
        COMPARISON_DUE.set(execution, !agree && timeLeft);
    }

    public void readRegime(DelegateExecution execution) {
        session.readRegime(ACCOUNT.require(execution), SESSION.require(execution));
    }

    public void scanMarket(DelegateExecution execution) {
        ANY_SIGNALS.set(execution, entries.scan(ACCOUNT.require(execution), sessionOf(execution)));
    }

    public void assessRisk(DelegateExecution execution) {
        decided(execution, entries.assess(ACCOUNT.require(execution), SESSION.require(execution)));
    }

    public void offerFreedSlots(DelegateExecution execution) {
        decided(execution, entries.offerFreedSlots(ACCOUNT.require(execution), sessionOf(execution)));
    }

    private static void decided(DelegateExecution execution, EntryWork.Decided decided) {
        ANY_APPROVED.set(execution, decided.anyApproved());
        ANY_WAITING.set(execution, decided.anyWaiting());
    }

    /** The signals to trade, by rank, each as the text the process carries. */
    public List<String> approvedTrades(DelegateExecution execution) {
        AccountId account = ACCOUNT.require(execution);
        LocalDate date = SESSION.require(execution);
        return entries.approved(account, date).stream().map(TradeId::value).toList();
    }

    public void watchPositions(DelegateExecution execution) {
        session.watch(ACCOUNT.require(execution), SESSION.require(execution));
        MARKET_STILL_OPEN.set(
                execution, nextWatchAt(execution).isBefore(sessionOf(execution).marketClosesAt()));
    }

    public void settleSession(DelegateExecution execution) {
        session.settle(ACCOUNT.require(execution), SESSION.require(execution));
    }

    public void measureSession(DelegateExecution execution) {
        session.measure(ACCOUNT.require(execution), SESSION.require(execution));
    }

    public void writeArtifact(DelegateExecution execution) {
        AccountId account = ACCOUNT.require(execution);
        LocalDate date = SESSION.require(execution);
        List<String> incidents = engine.incidents().stream()
                .filter(incident -> incident.businessKey().contains(account + ":" + date))
                .map(incident -> incident.element() + ": " + incident.reason())
                .toList();
        artifacts.publish(account, sessionOf(execution), incidents);
    }

    public void evaluatePhase(DelegateExecution execution) {
        advance.sessionRecorded(ACCOUNT.require(execution));
    }

    public Instant nextComparisonAt(DelegateExecution execution) {
        return CycleTimes.nextComparison(clock.now());
    }

    public Instant marketOpensAt(DelegateExecution execution) {
        return sessionOf(execution).marketOpensAt();
    }

    public Instant scanAt(DelegateExecution execution) {
        return strategy.schedule().scanAt(sessionOf(execution));
    }

    public Instant nextWatchAt(DelegateExecution execution) {
        return CycleTimes.nextWatch(sessionOf(execution), clock.now());
    }

    public Instant settleAt(DelegateExecution execution) {
        return CycleTimes.settle(sessionOf(execution));
    }

    private TradingSession sessionOf(DelegateExecution execution) {
        LocalDate date = SESSION.require(execution);
        return calendar.sessionOn(date)
                .orElseThrow(() -> new IllegalStateException("the exchange does not trade on " + date));
    }
}
