package io.gatehouse.web.record;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the decisions of people from the audit trail, oldest first. */
@Component
@ConditionalOnWebApplication
class ReadDecided {

    private final SearchAudit audit;

    ReadDecided(SearchAudit audit) {
        this.audit = audit;
    }

    /** The newest 10,000: people decide a few a day. */
    List<SearchAudit.Found> read(AccountId account, Optional<String> who, Optional<String> text) {
        return audit.search(
                account,
                AuditSearch.of(
                        who, Optional.of("task-decided"), Optional.empty(), Optional.empty(), text, AuditSearch.MOST));
    }
}
