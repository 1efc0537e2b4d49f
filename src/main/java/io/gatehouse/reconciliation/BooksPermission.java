package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.EntryPermission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries need a comparison of this session whose latest result is that the books agree, or that what differs is explained. */
@Component
class BooksPermission implements EntryPermission {

    private final ComparisonLog log;

    BooksPermission(ComparisonLog log) {
        this.log = log;
    }

    @Override
    public Optional<String> whyNot(AccountId account, LocalDate session) {
        List<ComparisonLog.Recorded> comparisons = log.of(account, session);
        if (comparisons.isEmpty()) {
            return Optional.of("the books were not compared in session " + session);
        }
        ComparisonLog.Recorded latest = comparisons.get(comparisons.size() - 1);
        return latest.whyNotClean();
    }
}
