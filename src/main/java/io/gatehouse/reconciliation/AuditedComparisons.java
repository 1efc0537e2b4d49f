package io.gatehouse.reconciliation;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Comparisons of the books are lines of the audit trail in the transaction that records them. */
@Component
@Primary
class AuditedComparisons implements ComparisonLog {

    private final ComparisonLog log;
    private final AuditTrail trail;

    AuditedComparisons(@Qualifier("jdbcComparisonLog") ComparisonLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @Override
    public void record(Comparison comparison) {
        log.record(comparison);
        trail.changed(
                comparison.account(),
                Change.of("books-compared", comparison.at())
                        .on("session", comparison.session().toString())
                        .on(
                                "differences",
                                Integer.toString(comparison.differences().size()))
                        .decided(comparison.isClean() ? "they agree" : "they differ", outcome(comparison)));
    }

    private static String outcome(Comparison comparison) {
        return comparison.isClean()
                ? "entries are allowed by the books"
                : comparison.differences().stream().map(Difference::text).collect(Collectors.joining("; "));
    }

    @Override
    public List<Recorded> of(AccountId account, LocalDate session) {
        return log.of(account, session);
    }
}
