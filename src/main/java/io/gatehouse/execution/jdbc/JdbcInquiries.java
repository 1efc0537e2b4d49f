package io.gatehouse.execution.jdbc;

import io.gatehouse.execution.Inquiries;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of the broker, one row per subject. */
@Component
class JdbcInquiries implements Inquiries {

    private final JdbcClient jdbc;

    JdbcInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> firstAbsent(OrderRef ref) {
        return jdbc.sql("SELECT first_absent AS asked_at FROM execution_absence WHERE order_ref = ?")
                .param(ref.value())
                .query(JdbcInquiries::askedAt)
                .optional();
    }

    @Override
    public void recordAbsent(OrderRef ref, Instant at) {
        jdbc.sql("INSERT INTO execution_absence (order_ref, first_absent) VALUES (?, ?)")
                .params(ref.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forgetAbsent(OrderRef ref) {
        jdbc.sql("DELETE FROM execution_absence WHERE order_ref = ?")
                .param(ref.value())
                .update();
    }

    @Override
    public Optional<Instant> heardUntil(AccountId account) {
        return jdbc.sql("SELECT heard_until AS asked_at FROM execution_heard WHERE account = ?")
                .param(account.value())
                .query(JdbcInquiries::askedAt)
                .optional();
    }

    @Override
    public void recordHeardUntil(AccountId account, Instant at) {
        int changed = jdbc.sql("UPDATE execution_heard SET heard_until = ? WHERE account = ?")
                .params(at.atOffset(ZoneOffset.UTC), account.value())
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO execution_heard (heard_until, account) VALUES (?, ?)")
                    .params(at.atOffset(ZoneOffset.UTC), account.value())
                    .update();
        }
    }

    private static Instant askedAt(ResultSet row, int n) throws SQLException {
        return row.getObject("asked_at", OffsetDateTime.class).toInstant();
    }
}
