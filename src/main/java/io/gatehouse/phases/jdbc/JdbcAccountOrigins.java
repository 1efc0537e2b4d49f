package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.phases.AccountOrigins;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row an account. */
@Component
class JdbcAccountOrigins implements AccountOrigins {

    private final JdbcClient jdbc;

    JdbcAccountOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(AccountId account, AccountKind kind, Instant at) {
        if (of(account).isEmpty()) {
            jdbc.sql("INSERT INTO phases_origin (account, kind, noted_at) VALUES (?, ?, ?)")
                    .params(account.value(), kind.name(), Columns.utc(at))
                    .update();
        }
    }

    @Override
    public Optional<AccountKind> of(AccountId account) {
        return jdbc.sql("SELECT kind FROM phases_origin WHERE account = ?")
                .param(account.value())
                .query((row, n) -> AccountKind.valueOf(row.getString("kind")))
                .optional();
    }
}
