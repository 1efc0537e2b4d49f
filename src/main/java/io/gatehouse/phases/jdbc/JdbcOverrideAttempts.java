package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.OverrideAttempts;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts, numbered: two at once cannot take the same number, so none slips past the count. */
@Component
class JdbcOverrideAttempts implements OverrideAttempts {

    private final JdbcClient jdbc;

    JdbcOverrideAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(AccountId account, String person, boolean correct, Instant at) {
        jdbc.sql("INSERT INTO phases_override_attempt (attempt_no, account, person, correct, at) VALUES"
                        + " ((SELECT COALESCE(MAX(attempt_no), 0) + 1 FROM phases_override_attempt), ?, ?, ?, ?)")
                .params(account.value(), person, correct, Columns.utc(at))
                .update();
    }

    @Override
    public List<Instant> wrongSinceRight() {
        return jdbc.sql("SELECT at FROM phases_override_attempt WHERE attempt_no >"
                        + " (SELECT COALESCE(MAX(attempt_no), 0) FROM phases_override_attempt WHERE correct)"
                        + " ORDER BY attempt_no")
                .query((row, n) -> Columns.instant(row, "at"))
                .list();
    }
}
