package io.gatehouse.notify.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.notify.Channel;
import io.gatehouse.notify.Delivery;
import io.gatehouse.notify.Kind;
import io.gatehouse.notify.Notification;
import io.gatehouse.notify.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How notifications and deliveries stand in rows. */
final class Columns {

    static final String NOTIFICATION =
            "n.notification_key, n.account, n.kind, n.severity, n.subject, n.body," + " n.raised_at, n.ended_at";
    static final String DELIVERY = "d.notification_key AS delivery_key, d.channel, d.recipient_no, d.state, d.attempts,"
            + " d.last_error, d.next_try_at, d.tried_at";

    private Columns() {}

    static Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                new AccountId(row.getString("account")),
                row.getString("notification_key"),
                Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("subject"),
                row.getString("body"),
                instant(row, "raised_at").orElseThrow());
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("delivery_key"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("recipient_no"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                instant(row, "next_try_at").orElseThrow(),
                instant(row, "tried_at"));
    }

    static Optional<Instant> ended(ResultSet row) throws SQLException {
        return instant(row, "ended_at");
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
