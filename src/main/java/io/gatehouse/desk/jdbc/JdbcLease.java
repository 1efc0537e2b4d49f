package io.gatehouse.desk.jdbc;

import io.gatehouse.desk.Lease;
import io.gatehouse.desk.LeaseLost;
import io.gatehouse.desk.NodeId;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leases in the shared database; only its clock decides what has expired, so nodes need not agree on theirs. */
@Component
class JdbcLease implements Lease {

    private static final String FROM_NOW = "CURRENT_TIMESTAMP + INTERVAL '" + SECONDS + "' SECOND";

    private final JdbcClient jdbc;
    private final NodeId node;

    JdbcLease(JdbcClient jdbc, NodeId node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    @Override
    public boolean acquire(AccountId account) {
        int taken = jdbc.sql("UPDATE desk_lease SET holder = :holder, expires_at = " + FROM_NOW
                        + " WHERE account = :account AND (holder = :holder OR expires_at < CURRENT_TIMESTAMP)")
                .param("holder", node.value())
                .param("account", account.value())
                .update();
        return taken > 0 || (isNew(account) && insert(account));
    }

    private boolean isNew(AccountId account) {
        return jdbc.sql("SELECT COUNT(*) FROM desk_lease WHERE account = :account")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private boolean insert(AccountId account) {
        try {
            jdbc.sql("INSERT INTO desk_lease (account, holder, expires_at) VALUES (:account, :holder, " + FROM_NOW
                            + ")")
                    .param("account", account.value())
                    .param("holder", node.value())
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }

    @Override
    public boolean renew(AccountId account) {
        return jdbc.sql("UPDATE desk_lease SET expires_at = " + FROM_NOW
                                + " WHERE account = :account AND holder = :holder")
                        .param("account", account.value())
                        .param("holder", node.value())
                        .update()
                > 0;
    }

    @Override
    public void advance(AccountId account, Instant deskTime) {
        int mine = jdbc.sql("UPDATE desk_lease SET desk_time = ?, expires_at = " + FROM_NOW
                        + " WHERE account = ? AND holder = ?")
                .params(OffsetDateTime.ofInstant(deskTime, ZoneOffset.UTC), account.value(), node.value())
                .update();
        if (mine == 0) {
            throw new LeaseLost(account);
        }
    }

    @Override
    public Optional<Instant> deskTime(AccountId account) {
        return jdbc.sql("SELECT desk_time FROM desk_lease WHERE account = :account AND desk_time IS NOT NULL")
                .param("account", account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void release(AccountId account) {
        jdbc.sql("UPDATE desk_lease SET expires_at = CURRENT_TIMESTAMP WHERE account = :account AND holder = :holder")
                .param("account", account.value())
                .param("holder", node.value())
                .update();
    }
}
