package io.gatehouse.phases;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts the attempts to get around a gate, from the lines that record each of them. */
@Component
class OverrideCounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditRecord record;

    OverrideCounts(AuditRecord record) {
        this.record = record;
    }

    /** @param tried all of them, blocked and granted */
    record Count(int blocked, int tried) {}

    Count of(AccountId account) {
        int blocked = 0;
        int tried = 0;
        for (AuditLine line : record.from(new AuditStream(account, PhaseHistory.OVERRIDES), 1)) {
            tried++;
            blocked += JSON.readTree(line.text()).path("fact").path("blocked").asBoolean() ? 1 : 0;
        }
        return new Count(blocked, tried);
    }
}
