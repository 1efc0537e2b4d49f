package io.gatehouse.workflow;

import static io.gatehouse.workflow.signaltotrade.SignalToTrade.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.strategy.ProposeTrades;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.signaltotrade.SignalToTrade;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ProcessDesk.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignalToTradeProcessTest {

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DailyTradingCycleProcess cycle;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SignalBook signals;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ProposeTrades proposeTrades;

    @Autowired
    private ArtifactFolders artifacts;

    @Autowired
    private EngineView engine;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting).withACandidate();
        desk.runUntil(desk.session.deskOpensAt());
    }

    @Test
    @Order(1)
    void endsExecutedWhenTheOrderIsFilled() {
        tradeTheDay(ScriptedBroker.Manner.FILLS);

        assertThat(outcome()).isEqualTo(SignalOutcome.EXECUTED);
        assertThat(visited())
                .contains(Elements.ORDER_CLOSED, Elements.EXECUTED)
                .doesNotContain(Elements.REPRICE_ORDER, Elements.CANCEL_ORDER);
    }

    @Test
    @Order(1)
    void movesTheLimitByATickWhenNothingIsFilledInTwoMinutes() {
        tradeTheDay(ScriptedBroker.Manner.FILLS_AFTER_A_REPRICE);

        assertThat(outcome()).isEqualTo(SignalOutcome.EXECUTED);
        assertThat(entry().reprices()).isEqualTo(1);
        assertThat(entry().limit()).isLessThan(entry().intent().limit());
        assertThat(visited()).contains(Elements.REPRICE_ORDER).doesNotContain(Elements.CANCEL_ORDER);
    }

    @Test
    @Order(1)
    void cancelsAfterThreeRepricesWithoutAFill() {
        tradeTheDay(ScriptedBroker.Manner.WORKS_UNFILLED);

        assertThat(outcome()).isEqualTo(SignalOutcome.EXPIRED_UNFILLED);
        assertThat(entry().reprices()).isLessThanOrEqualTo(3);
        assertThat(ledger.positions(desk.account)).isEmpty();
        assertThat(visited()).contains(Elements.CANCEL_ORDER, Elements.NOT_EXECUTED);
    }

    @Test
    @Order(1)
    void endsNotExecutedWithTheBrokersWordsWhenItRejects() {
        tradeTheDay(ScriptedBroker.Manner.REJECTS);

        assertThat(signal().ended()).get().satisfies(ended -> {
            assertThat(ended.outcome()).isEqualTo(SignalOutcome.REJECTED_BY_BROKER);
            assertThat(ended.reasons()).anySatisfy(reason -> assertThat(reason).contains("no such luck"));
        });
        assertThat(visited()).contains(Elements.NOT_EXECUTED).doesNotContain(Elements.CHECK_ORDER);
    }

    @Test
    @Order(1)
    void asksTheBrokerAndNeverSendsAgainWhenTheAcknowledgementIsLost() {
        tradeTheDay(ScriptedBroker.Manner.LOSES_THE_ACKNOWLEDGEMENT);

        assertThat(visited()).contains(Elements.LOOK_UP_ORDER);
        assertThat(timesPlaced()).isEqualTo(1);
        assertThat(signal().ended()).isPresent();
    }

    @Test
    @Order(1)
    void leavesTheSignalUnresolvedWhenTheBrokerNeverAnswers() {
        tradeTheDay(ScriptedBroker.Manner.FALLS_SILENT);

        assertThat(signal().ended()).isEmpty();
        assertThat(timesPlaced()).isEqualTo(1);
        assertThat(visited()).contains(Elements.UNRESOLVED).doesNotContain(Elements.RECORD_OUTCOME);
    }

    @Test
    @Order(1)
    void findsTheEndInTheLedgerWhenNobodyToldIt() {
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.at(LocalTime.of(9, 46)));
        // What is left of a kill between recording the end and telling the process.
        desk.broker.cancelsUnheard(OrderRef.entryOf(trade()));
        transaction.executeWithoutResult(
                status -> ledger.recordCancelled(OrderRef.entryOf(trade()), "as asked", desk.clock.now()));
        desk.runTheDay();

        assertThat(outcome()).isEqualTo(SignalOutcome.CANCELLED);
        assertThat(visited()).contains(Elements.CHECK_ORDER, "Flow_WhatNext_OrderEnded");
    }

    @Test
    @Order(1)
    void endsExecutedByAFillThatNobodyHeardOf() {
        desk.broker.manner = ScriptedBroker.Manner.WORKS_UNFILLED;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.at(LocalTime.of(9, 46)));
        desk.broker.fillsUnheard(OrderRef.entryOf(trade()));
        transaction.executeWithoutResult(
                status -> ledger.recordCancelled(OrderRef.entryOf(trade()), "as asked", desk.clock.now()));
        desk.runTheDay();

        assertThat(outcome()).isEqualTo(SignalOutcome.EXECUTED);
        assertThat(ledger.positions(desk.account)).hasSize(1);
        assertThat(visited()).contains(Elements.RECORD_OUTCOME, Elements.EXECUTED);
    }

    @Test
    @Order(1)
    void doesNotEndUnfilledBeforeTheBrokerHasConfirmedIt() {
        desk.broker.manner = ScriptedBroker.Manner.FALLS_SILENT_AT_THE_CANCEL;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.at(LocalTime.of(12, 0)));

        assertThat(entry().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(signal().ended()).isEmpty();

        desk.broker.silent = false;
        desk.runTheDay();

        assertThat(outcome()).isEqualTo(SignalOutcome.EXPIRED_UNFILLED);
        assertThat(visited()).contains("Flow_Executed_AskAgain", Elements.NOT_EXECUTED);
    }

    @Test
    @Order(1)
    void leavesTheSignalUnresolvedWhenTheBrokerNeverConfirmsThatNothingWasFilled() {
        tradeTheDay(ScriptedBroker.Manner.FALLS_SILENT_AT_THE_CANCEL);

        assertThat(entry().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(signal().ended()).isEmpty();
        assertThat(visited()).contains("Flow_Executed_GiveUp", Elements.NOT_CONFIRMED);
    }

    @Test
    @Order(1)
    void endsRefusedWhenRiskSaysNoAtSubmission() {
        // Approved by nobody: the process is started for a signal that risk refused when it was assessed.
        desk.vix("34");
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.at(LocalTime.of(9, 44)));
        desk.runUntil(desk.session.at(LocalTime.of(9, 46)));
        runtime.startProcessInstanceByKey(
                SignalToTrade.KEY,
                SignalToTrade.businessKey(trade()),
                Map.ofEntries(SignalToTrade.TRADE.with(trade())));
        desk.runTheDay();

        assertThat(outcome()).isEqualTo(SignalOutcome.REJECTED_BY_REGIME);
        assertThat(timesPlaced()).isZero();
        assertThat(visited()).contains(Elements.REFUSED_AT_SUBMISSION).doesNotContain(Elements.CHECK_ORDER);
    }

    @Test
    @Order(1)
    void endsUnfilledWithTheReasonWhenItIsTooLateForAnOrder() {
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runUntil(desk.session.at(LocalTime.of(9, 44)));
        transaction.executeWithoutResult(status -> proposeTrades.scan(desk.account, desk.session));
        // The process comes to be late: between the scan and now lies the last entry.
        desk.clock.advanceTo(desk.session.at(LocalTime.of(15, 40)));
        runtime.startProcessInstanceByKey(
                SignalToTrade.KEY,
                SignalToTrade.businessKey(trade()),
                Map.ofEntries(SignalToTrade.TRADE.with(trade())));
        desk.runTheDay();

        assertThat(signal().ended()).get().satisfies(ended -> {
            assertThat(ended.outcome()).isEqualTo(SignalOutcome.EXPIRED_UNFILLED);
            assertThat(ended.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason).startsWith("not submitted: nothing is entered after"));
        });
        assertThat(ledger.order(OrderRef.entryOf(trade()))).isEmpty();
        assertThat(timesPlaced()).isZero();
        assertThat(visited()).contains(Elements.REFUSED_AT_SUBMISSION).doesNotContain(Elements.CHECK_ORDER);
        assertThat(artifacts.fileOf(desk.account, desk.session.date())).exists();
        assertThat(engine.incidents())
                .noneMatch(incident -> incident.businessKey().contains(desk.account.value()));
    }

    @Test
    @Order(2)
    void hasTakenEveryFlowInTheseSituations() {
        assertThat(desk.flowsNeverTaken(SignalToTrade.KEY)).isEmpty();
    }

    private void tradeTheDay(ScriptedBroker.Manner manner) {
        desk.broker.manner = manner;
        cycle.sessionOpened(desk.account, desk.session.date());
        desk.runTheDay();
    }

    private TradeId trade() {
        return new TradeId(desk.account, desk.session.date(), new Symbol(ProcessDesk.SYMBOL));
    }

    private Signal signal() {
        return signals.signal(trade()).orElseThrow();
    }

    private SignalOutcome outcome() {
        return signal().ended().orElseThrow().outcome();
    }

    private io.gatehouse.ledger.Order entry() {
        return ledger.order(OrderRef.entryOf(trade())).orElseThrow();
    }

    private long timesPlaced() {
        return desk.broker.placed().stream()
                .filter(OrderRef.entryOf(trade())::equals)
                .count();
    }

    private Set<String> visited() {
        return desk.visited(SignalToTrade.businessKey(trade()));
    }
}
