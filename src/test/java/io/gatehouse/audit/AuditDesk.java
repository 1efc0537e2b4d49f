package io.gatehouse.audit;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.jdbc.TestAuditRecord;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Money;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A trail over a real ledger, with an account and a folder of its own. */
final class AuditDesk {

    static final TestDatabase DATABASE = TestDatabase.of("ledger", "audit");
    static final Instant NOW = Instant.parse("2026-11-20T21:10:00Z");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final String HISTORY = "phase/phase-history";

    final AccountId account = new AccountId(TestDatabase.newAccount());
    final AuditRecord record = TestAuditRecord.of(DATABASE);
    final AuditSettings settings;
    final AuditTrail trail;
    final Ledger plain = new TestLedger(DATABASE).ledger();
    final Ledger ledger;
    final VerifyAudit verify;
    final SearchAudit search = new SearchAudit(record);

    AuditDesk(Path folder) {
        settings = TestAudit.settings(account, folder);
        trail = trail();
        ledger = new AuditedLedger(plain, trail);
        verify = VerifyAudit.of(record, plain, settings);
    }

    /** As another process would have it: it remembers nothing of the first. */
    AuditTrail trail() {
        return new AuditTrail(record, new WriteAuditFiles(record, settings, new SimulatedDeskClock(NOW)));
    }

    void write(Runnable work) {
        DATABASE.inTransaction(() -> {
            work.run();
            return true;
        });
    }

    Change change(String action, String actor) {
        return Change.of(action, NOW).by(actor).on("about", "ABCD").decided("yes", "done");
    }

    void change(String action) {
        write(() -> trail.changed(account, change(action, "desk")));
    }

    void append(String what) {
        write(() -> trail.append(account, HISTORY, AuditFact.of("session", NOW).with("what", what)));
    }

    void session(LocalDate session) {
        write(() -> {
            ledger.openSession(account, session, NOW);
            ledger.closeSession(new SessionEquity(account, session, Money.of("100"), Money.ZERO), NOW);
        });
    }

    /** Two sessions with changes between them, each stream with several lines; the last line is an anchor. */
    void twoSessions() {
        append("one");
        change("first");
        session(FRIDAY.minusDays(1));
        append("two");
        append("three");
        change("second");
        change("third");
        session(FRIDAY);
    }

    Path file(String stream) {
        return settings.fileOf(new AuditStream(account, stream));
    }

    List<String> findings() {
        return verify.verify(account).streams().stream()
                .flatMap(stream -> stream.findings().stream().map(finding -> stream.stream() + ": " + finding))
                .toList();
    }

    int sql(String sql, Object... values) {
        return DATABASE.jdbc().sql(sql).params(List.of(values)).update();
    }
}
