package io.gatehouse.workflow;

import static io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.notify.Kind;
import io.gatehouse.notify.Notified;
import io.gatehouse.notify.ReadNotifications;
import io.gatehouse.phases.People;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycle;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.engine.Incident;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.flowable.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessDesk.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DailyTradingCycleProcessTest {

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private EngineView engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private DailyTradingCycleProcess cycle;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SignalBook signals;

    @Autowired
    private ComparisonLog comparisons;

    @Autowired
    private RegimeLog regimes;

    @Autowired
    private ArtifactFolders artifacts;

    @Autowired
    private ReadNotifications notifications;

    @Autowired
    private PhaseBook phases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeterRegistry meters;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.deskOpensAt());
    }

    @Test
    @Order(1)
    void recordsASessionWithoutSignals() {
        runTheDay();

        assertThat(signals.signals(desk.account, desk.session.date())).isEmpty();
        assertThat(signals.whyNots(desk.account, desk.session.date())).hasSize(1);
        assertThat(ledger.lastClosedSession(desk.account)).contains(desk.session.date());
        assertThat(artifacts.fileOf(desk.account, desk.session.date())).exists();
        assertThat(visited())
                .contains(Elements.SESSION_RECORDED, "Flow_AnySignals_No")
                .doesNotContain(Elements.ASSESS_RISK, Elements.TRADE_SIGNAL);
    }

    @Test
    @Order(1)
    void tradesAnApprovedSignal() {
        desk.withACandidate();

        runTheDay();

        assertThat(onlySignal().ended()).get().extracting(Signal.Ended::outcome).isEqualTo(SignalOutcome.EXECUTED);
        assertThat(ledger.positions(desk.account))
                .singleElement()
                .satisfies(position -> assertThat(position.quantity()).isEqualTo(Quantity.of(-5)));
        assertThat(ledger.order(OrderRef.entryOf(trade())))
                .get()
                .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.FILLED));
        assertThat(comparisons.of(desk.account, desk.session.date()))
                .allSatisfy(comparison -> assertThat(comparison.isClean()).isTrue());
        assertThat(visited()).contains(Elements.TRADE_SIGNAL, Elements.SESSION_RECORDED);
    }

    @Test
    @Order(1)
    void watchesPositionsEveryQuarterHourFromTheOpenToTheClose() {
        runTheDay();

        long watches =
                history.createHistoricActivityInstanceQuery().activityId(Elements.WATCH_POSITIONS).list().stream()
                        .filter(watch -> desk.calendar
                                .sessionOn(desk.session.date())
                                .orElseThrow()
                                .isMarketOpenAt(watch.getStartTime().toInstant()))
                        .count();
        long quarters = java.time.Duration.between(desk.session.marketOpensAt(), desk.session.marketClosesAt())
                .dividedBy(java.time.Duration.ofMinutes(15));
        assertThat(watches).isEqualTo(quarters);
    }

    @Test
    @Order(1)
    void startsNoTradeWhenRiskRefusesEverySignal() {
        desk.withACandidate().vix("34");

        runTheDay();

        assertThat(onlySignal().ended()).get().satisfies(ended -> {
            assertThat(ended.outcome()).isEqualTo(SignalOutcome.REJECTED_BY_REGIME);
            assertThat(ended.reasons()).anySatisfy(reason -> assertThat(reason).contains("34", "30"));
        });
        assertThat(regimes.latest(desk.account, desk.session.date()))
                .get()
                .satisfies(reading -> assertThat(reading.regime()).isEqualTo(VolatilityRegime.STRESSED));
        assertThat(desk.broker.placed()).noneMatch(ref -> ref.trade().account().equals(desk.account));
        assertThat(visited()).contains("Flow_AnyApproved_No").doesNotContain(Elements.TRADE_SIGNAL);
    }

    @Test
    @Order(1)
    void comparesAgainUntilTheOpenAndEntersNothingWhenTheBooksDisagree() {
        desk.withACandidate();
        // The first session opens the account with the broker's cash; what comes later our books do not know.
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.deskOpensAt().plusSeconds(60));
        desk.broker.slipIn(desk.account, "250.00");
        desk.broker.silentOnPositions = true;
        desk.runTheDay();

        ProcessDesk next = new ProcessDesk(setting);
        desk.broker.silentOnPositions = true;
        next.withACandidate();
        next.runUntil(next.session.deskOpensAt());
        cycle.sessionOpened(next.account, next.session.date());
        next.runTheDay();

        assertThat(comparisons.of(next.account, next.session.date()))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(comparison -> assertThat(comparison.words())
                        .anySatisfy(text -> assertThat(text).contains("NO_ANSWER POSITIONS")));
        assertThat(signals.signals(next.account, next.session.date()))
                .singleElement()
                .satisfies(signal -> assertThat(signal.ended())
                        .get()
                        .extracting(Signal.Ended::outcome)
                        .isEqualTo(SignalOutcome.REJECTED_BY_PAUSE));
        assertThat(comparisons.of(desk.account, desk.session.date()))
                .last()
                .satisfies(comparison -> assertThat(comparison.words())
                        .anySatisfy(text -> assertThat(text).contains("CASH cash")));
    }

    @Test
    @Order(1)
    void showsAStepThatKeepsFailingAsAnIncidentAndTellsPeople() {
        desk.market.silence(ProcessDesk.SYMBOL);
        try {
            desk.withACandidate();
            runTheDay();

            List<Incident> incidents = engine.incidents().stream()
                    .filter(incident -> incident.businessKey().equals(businessKey()))
                    .toList();
            assertThat(incidents)
                    .isNotEmpty()
                    .allSatisfy(incident -> assertThat(incident.reason()).contains(ProcessDesk.SYMBOL));
            assertThat(desk.hasEnded(businessKey())).isFalse();
            assertThat(notifications.part(desk.account, false, true, 0, 10))
                    .extracting(Notified::notification)
                    .filteredOn(told -> told.kind() == Kind.STEP_FAILED)
                    .hasSameSizeAs(incidents)
                    .allSatisfy(told -> assertThat(told.text()).contains(ProcessDesk.SYMBOL, businessKey()));
        } finally {
            desk.market.speak(ProcessDesk.SYMBOL);
        }
    }

    @Test
    @Order(1)
    void writesIntoTheArtifactWhatAPersonHasToFindOut() {
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.marketOpensAt());
        desk.broker.mentionsAnOrderOfSomebodyElse(desk.account);
        desk.runTheDay();

        assertThat(artifacts.fileOf(desk.account, desk.session.date()))
                .content()
                .containsPattern("\"notices\" : \\[ \"UNKNOWN_ORDER at .*: no order '" + desk.account);
    }

    @Test
    @Order(1)
    void startsASessionOnceHoweverOftenItIsTriggered() {
        assertThat(cycle.sessionOpened(desk.account, desk.session.date())).isTrue();
        assertThat(cycle.sessionOpened(desk.account, desk.session.date())).isFalse();
        desk.runTheDay();
        assertThat(cycle.sessionOpened(desk.account, desk.session.date())).isFalse();

        assertThat(desk.hasEnded(businessKey())).isTrue();
    }

    @Test
    @Order(1)
    void signalsThatAreTradedSideBySideAreWaitedForAllOfThem() {
        desk.withThreeCandidates();
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.marketOpensAt().plusSeconds(20 * 60));
        desk.broker.fillsUnheard(OrderRef.entryOf(trade()));
        desk.runUntil(desk.session.marketOpensAt().plusSeconds(22 * 60));
        assertThat(visited()).doesNotContain(Elements.ANY_WAITING);

        desk.runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL, "EFGH", "IJKL");
        assertThat(outcomes()).containsExactly("EXECUTED", "EXPIRED_UNFILLED", "EXPIRED_UNFILLED");
        assertThat(visited()).contains("Flow_AnyWaiting_No").doesNotContain(Elements.OFFER_FREED_SLOTS);
    }

    @Test
    @Order(1)
    void aSlotThatAnUnfilledEntryGivesBackGoesToTheNextRankedSignal() {
        inProofOfConcept();
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.marketOpensAt().plusSeconds(20 * 60));
        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL);
        assertThat(outcomes()).containsExactly("open", "open", "open");

        desk.broker.manner = ScriptedBroker.Manner.FILLS;
        desk.runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL, "EFGH");
        assertThat(outcomes()).containsExactly("EXPIRED_UNFILLED", "EXECUTED", "REJECTED_BY_PHASE");
        assertThat(reasons(2)).contains("1 entered, at most 1 in PROOF_OF_CONCEPT; the next entry is allowed from");
        assertThat(visited())
                .contains(Elements.OFFER_FREED_SLOTS, "Flow_AnyWaiting_Yes", "Flow_AnyApproved_No")
                .contains(Elements.SESSION_RECORDED);
    }

    @Test
    @Order(1)
    void aFreedSlotPassesOverASignalWhoseQuoteIsGone() {
        inProofOfConcept();
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.marketOpensAt().plusSeconds(20 * 60));

        desk.market.delist(desk.put("EFGH"));
        desk.broker.manner = ScriptedBroker.Manner.FILLS;
        desk.runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL, "IJKL");
        assertThat(outcomes()).containsExactly("EXPIRED_UNFILLED", "REJECTED_BY_QUOTE", "EXECUTED");
    }

    @Test
    @Order(1)
    void everyWaitingSignalGetsOneTurnWhenNoEntryIsFilled() {
        inProofOfConcept();
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;

        runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL, "EFGH", "IJKL");
        assertThat(outcomes()).containsOnly("EXPIRED_UNFILLED");
        assertThat(visited()).contains(Elements.SESSION_RECORDED);
    }

    @Test
    @Order(1)
    void aFilledEntryEndsThoseThatWaitAndIsCounted() {
        inProofOfConcept();

        runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL);
        assertThat(outcomes()).containsExactly("EXECUTED", "REJECTED_BY_PHASE", "REJECTED_BY_PHASE");
        assertThat(meters.counter("phase.validation_blocked", "account", desk.account.value())
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("poc.daily_limit_exceeded", "account", desk.account.value())
                        .count())
                .isZero();
    }

    @Test
    @Order(1)
    void whatStillWaitsWhenEntriesAreOverEndsWithItsReason() {
        inProofOfConcept();
        desk.broker.manner = ScriptedBroker.Manner.FALLS_SILENT;

        runTheDay();

        assertThat(placed()).containsExactly(ProcessDesk.SYMBOL);
        assertThat(outcomes()).containsExactly("open", "REJECTED_BY_PHASE", "REJECTED_BY_PHASE");
        assertThat(reasons(1)).contains("phase-slot: waited for a slot; none was free before entries ended at");
    }

    private void inProofOfConcept() {
        desk.withThreeCandidates();
        PhaseTransition move = new PhaseTransition(
                desk.account,
                1,
                PhaseTransition.Kind.ADVANCE,
                Phase.EXPERIENCE,
                Phase.PROOF_OF_CONCEPT,
                desk.clock.now(),
                desk.session.date(),
                desk.session.date(),
                "advance",
                "as a test says",
                People.of("olga", "adam"),
                Optional.empty());
        SizeChange size = new SizeChange(
                desk.account,
                desk.session.date(),
                desk.clock.now(),
                Phase.PROOF_OF_CONCEPT,
                SizeChange.Kind.PHASE,
                Optional.empty(),
                Optional.of(Money.of("100")),
                "as a test says");
        transaction.executeWithoutResult(status -> phases.record(move, size));
    }

    private List<String> placed() {
        return desk.broker.placed().stream()
                .filter(ref -> ref.trade().account().equals(desk.account))
                .map(ref -> ref.trade().symbol().value())
                .toList();
    }

    private List<String> outcomes() {
        return signals.signals(desk.account, desk.session.date()).stream()
                .map(signal -> signal.ended().map(end -> end.outcome().name()).orElse("open"))
                .toList();
    }

    private String reasons(int rank) {
        return String.join(
                "; ",
                signals.signals(desk.account, desk.session.date())
                        .get(rank)
                        .ended()
                        .orElseThrow()
                        .reasons());
    }

    @Test
    @Order(2)
    void hasTakenEveryFlowInTheseSituations() {
        assertThat(desk.flowsNeverTaken(DailyTradingCycle.KEY)).isEmpty();
    }

    private void runTheDay() {
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runTheDay();
    }

    private String businessKey() {
        return DailyTradingCycle.businessKey(desk.account, desk.session.date());
    }

    private java.util.Set<String> visited() {
        return desk.visited(businessKey());
    }

    private TradeId trade() {
        return new TradeId(desk.account, desk.session.date(), new Symbol(ProcessDesk.SYMBOL));
    }

    private Signal onlySignal() {
        return signals.signals(desk.account, desk.session.date()).get(0);
    }
}
