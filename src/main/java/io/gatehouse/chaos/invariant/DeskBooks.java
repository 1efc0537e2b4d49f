package io.gatehouse.chaos.invariant;

import io.gatehouse.audit.VerifyAudit;
import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.execution.OrderGate;
import io.gatehouse.execution.Outbox;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.VerifyLedger;
import io.gatehouse.market.MarketData;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.SizeInForce;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.CheckConservation;
import io.gatehouse.risk.LimitsInForce;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.StopFile;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.engine.EngineView;
import org.springframework.beans.factory.BeanFactory;

/**
 * What is written about an account: by the desk that is judged, and by the broker, whose books are the truth.
 *
 * @param desk where the desk's own records are found
 */
public record DeskBooks(AccountId account, TrueBooks truth, BeanFactory desk) {

    Ledger ledger() {
        return desk.getBean(Ledger.class);
    }

    VerifyLedger verifyLedger() {
        return desk.getBean(VerifyLedger.class);
    }

    Latches latches() {
        return desk.getBean(Latches.class);
    }

    StopFile stopFile() {
        return desk.getBean(StopFile.class);
    }

    PhaseBook phases() {
        return desk.getBean(PhaseBook.class);
    }

    SizeInForce size() {
        return desk.getBean(SizeInForce.class);
    }

    LimitsInForce limits() {
        return desk.getBean(LimitsInForce.class);
    }

    SignalBook signals() {
        return desk.getBean(SignalBook.class);
    }

    CheckConservation conservation() {
        return desk.getBean(CheckConservation.class);
    }

    ComparisonLog comparisons() {
        return desk.getBean(ComparisonLog.class);
    }

    OrderGate gate() {
        return desk.getBean(OrderGate.class);
    }

    Outbox outbox() {
        return desk.getBean(Outbox.class);
    }

    MarketData market() {
        return desk.getBean(MarketData.class);
    }

    EngineView engine() {
        return desk.getBean(EngineView.class);
    }

    DailyTradingCycleProcess cycle() {
        return desk.getBean(DailyTradingCycleProcess.class);
    }

    ArtifactFolders artifacts() {
        return desk.getBean(ArtifactFolders.class);
    }

    VerifyAudit verifyAudit() {
        return desk.getBean(VerifyAudit.class);
    }

    NyseCalendar calendar() {
        return desk.getBean(NyseCalendar.class);
    }

    DeskClock clock() {
        return desk.getBean(DeskClock.class);
    }
}
