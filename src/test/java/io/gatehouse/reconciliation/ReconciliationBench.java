package io.gatehouse.reconciliation;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.execution.BenchDesk;
import io.gatehouse.execution.Broker;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.reconciliation.jdbc.TestReconciliation;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reconciliation as it is wired, over execution with a scripted broker and a real database. */
final class ReconciliationBench {

    final BenchDesk desk = new BenchDesk();
    final NyseCalendar calendar = new NyseCalendar();
    final List<Object> told = new ArrayList<>();
    final Path logs = Path.of("target", "audit", UUID.randomUUID().toString());
    final ComparisonLog log = TestReconciliation.log(BenchDesk.DATABASE);
    final CertificateLog certificateLog = TestReconciliation.certificates(BenchDesk.DATABASE);
    final Latches latches = TestSafety.latches(BenchDesk.DATABASE);
    final Ledger ledger = desk.book.ledger();
    final TestSafety safety;
    final ReadOurBooks books = new ReadOurBooks(ledger, calendar, desk.clock);
    final CompareBooks compare;
    final ReconcileNow now;
    final IssueCertificate certificates;
    final ResolveDifference resolve;

    ReconciliationBench() {
        AuditTrail trail = TestAudit.of(BenchDesk.DATABASE, desk.account, logs, desk.clock);
        safety = new TestSafety(BenchDesk.DATABASE, trail, ledger, desk.clock, told::add);
        compare = comparing(desk.broker);
        now = new ReconcileNow(desk.recover(), compare, books, calendar, desk.clock);
        certificates = new IssueCertificate(certificateLog, trail, desk.clock);
        resolve = new ResolveDifference(
                latches,
                safety.release(),
                TestReconciliation.resolutions(BenchDesk.DATABASE),
                desk.adopt(),
                now,
                certificates,
                desk.clock);
    }

    CompareBooks comparing(Broker broker) {
        return new CompareBooks(
                new AskBroker(broker),
                books,
                new ExpectEvents(ledger, desk.market, calendar, new ExpectCommissions(ledger, calendar)),
                log,
                new PauseAccount(latches, safety.breakers(), ledger, told::add),
                calendar,
                desk.clock);
    }

    LocalDate session() {
        return calendar.sessionOnOrAfter(desk.clock.today()).date();
    }

    /** Compares without catching up first. */
    Comparison compareOnly() {
        return compareOnly(compare);
    }

    Comparison compareOnly(CompareBooks with) {
        return BenchDesk.DATABASE.inTransaction(() -> with.compare(desk.account, session(), Occasion.ON_DEMAND));
    }

    /** Catches up and compares. */
    Comparison reconcile() {
        return BenchDesk.DATABASE.inTransaction(
                () -> now.reconcile(desk.account, Occasion.ON_DEMAND).orElseThrow());
    }

    Certificate certify() {
        return BenchDesk.DATABASE.inTransaction(
                () -> certificates.issue(compare.compare(desk.account, session(), Occasion.AFTER_CLOSE)));
    }

    List<Latch> open() {
        return latches.openOf(desk.account);
    }

    /** A person says what it was; then the books are compared afresh. */
    Optional<String> resolved(DifferenceCause cause, boolean adopts) {
        String latch = open().get(0).id();
        BenchDesk.DATABASE.inTransaction(() -> resolve.said(latch, "olga", cause, "looked at the statement", adopts));
        return BenchDesk.DATABASE.inTransaction(() -> resolve.check(latch));
    }

    /** The next morning at 07:00. */
    void overnight() {
        desk.clock.advanceTo(calendar.next(desk.clock.today()).deskOpensAt());
    }

    static LocalDate firstSession() {
        return TestLedger.SESSION;
    }
}
