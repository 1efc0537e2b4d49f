package io.gatehouse.workflow.dailytradingcycle;

import io.gatehouse.emergency.RecordStops;
import io.gatehouse.execution.ExitPositions;
import io.gatehouse.execution.OpenAccount;
import io.gatehouse.execution.RecoverOrders;
import io.gatehouse.execution.SettleSession;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.reconciliation.CompareBooks;
import io.gatehouse.reconciliation.IssueCertificate;
import io.gatehouse.reconciliation.Occasion;
import io.gatehouse.reports.MeasureSession;
import io.gatehouse.reports.MetricsLog;
import io.gatehouse.risk.ReadRegime;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The part of the cycle that runs whether anything is traded or not. */
@Component
class SessionWork {

    private final Ledger ledger;
    private final OpenAccount openAccount;
    private final RecoverOrders recoverOrders;
    private final CompareBooks compareBooks;
    private final IssueCertificate certificates;
    private final ReadRegime readRegime;
    private final ExitPositions exitPositions;
    private final RecordStops stops;
    private final SettleSession settleSession;
    private final MeasureSession measureSession;
    private final MetricsLog metrics;
    private final DeskClock clock;

    SessionWork(
            Ledger ledger,
            OpenAccount openAccount,
            RecoverOrders recoverOrders,
            CompareBooks compareBooks,
            IssueCertificate certificates,
            ReadRegime readRegime,
            ExitPositions exitPositions,
            RecordStops stops,
            SettleSession settleSession,
            MeasureSession measureSession,
            MetricsLog metrics,
            DeskClock clock) {
        this.ledger = ledger;
        this.openAccount = openAccount;
        this.recoverOrders = recoverOrders;
        this.compareBooks = compareBooks;
        this.certificates = certificates;
        this.readRegime = readRegime;
        this.exitPositions = exitPositions;
        this.stops = stops;
        this.settleSession = settleSession;
        this.measureSession = measureSession;
        this.metrics = metrics;
        this.clock = clock;
    }

    void open(AccountId account, LocalDate session) {
        openAccount.openIfNew(account);
        ledger.openSession(account, session, clock.now());
    }

    /** Hears what the broker did overnight, then compares. */
    boolean compare(AccountId account, LocalDate session) {
        recoverOrders.recover(account);
        return compareBooks.compare(account, session, Occasion.BEFORE_OPEN).isClean();
    }

    void readRegime(AccountId account, LocalDate session) {
        readRegime.read(account, session);
    }

    void watch(AccountId account, LocalDate session) {
        readRegime.tick(account, session);
        exitPositions.watch(account);
        stops.flattenIfOrdered(account);
    }

    /** Hears the last of the broker, compares the books once more, certifies the result and closes the session in the ledger. */
    void settle(AccountId account, LocalDate session) {
        recoverOrders.recover(account);
        certificates.issue(compareBooks.compare(account, session, Occasion.AFTER_CLOSE));
        settleSession.settle(account, session);
    }

    void measure(AccountId account, LocalDate session) {
        metrics.record(measureSession.measure(account, session));
    }
}
