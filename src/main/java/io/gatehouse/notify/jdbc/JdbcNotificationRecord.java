package io.gatehouse.notify.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.notify.Channel;
import io.gatehouse.notify.Delivery;
import io.gatehouse.notify.Kind;
import io.gatehouse.notify.Notification;
import io.gatehouse.notify.NotificationRecord;
import io.gatehouse.notify.Notified;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a notification, one row a recipient. */
@Component
class JdbcNotificationRecord implements NotificationRecord {

    private static final String THIS = " WHERE notification_key = ? AND channel = ? AND recipient_no = ?";
    private static final String BOTH = "SELECT " + Columns.NOTIFICATION + ", " + Columns.DELIVERY
            + " FROM notify_notification n JOIN notify_delivery d ON d.notification_key = n.notification_key";

    private final JdbcClient jdbc;

    JdbcNotificationRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Notification notification, List<Delivery> deliveries) {
        if (stands(notification.key())) {
            return false;
        }
        jdbc.sql("INSERT INTO notify_notification (notification_key, account, kind, severity, subject, body, raised_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(notification.key(), notification.account().value())
                .params(notification.kind().name(), notification.severity().name())
                .params(notification.subject(), notification.text(), Columns.utc(notification.at()))
                .update();
        deliveries.forEach(this::add);
        return true;
    }

    private boolean stands(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM notify_notification WHERE notification_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(Delivery delivery) {
        jdbc.sql("INSERT INTO notify_delivery (notification_key, channel, recipient_no, state, attempts, next_try_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(delivery.key(), delivery.channel().name(), delivery.recipient())
                .params(delivery.state().name(), delivery.attempts(), Columns.utc(delivery.nextTry()))
                .update();
    }

    @Override
    public List<Due> due(Channel channel, Instant now, int most) {
        return jdbc.sql(BOTH + " WHERE d.channel = ? AND d.state IN ('PENDING', 'FAILED') AND d.next_try_at <= ?"
                        + " ORDER BY d.next_try_at, n.raised_at, n.notification_key, d.recipient_no LIMIT ?")
                .params(channel.name(), Columns.utc(now), most)
                .query((row, n) -> new Due(Columns.notification(row), Columns.delivery(row)))
                .list();
    }

    @Override
    public boolean claim(Delivery delivery, Instant now, Instant again) {
        return jdbc.sql("UPDATE notify_delivery SET attempts = attempts + 1, tried_at = ?, next_try_at = ?" + THIS
                                + " AND attempts = ? AND state IN ('PENDING', 'FAILED')")
                        .params(Columns.utc(now), Columns.utc(again))
                        .params(delivery.key(), delivery.channel().name(), delivery.recipient())
                        .param(delivery.attempts())
                        .update()
                > 0;
    }

    @Override
    public void sent(Delivery delivery) {
        jdbc.sql("UPDATE notify_delivery SET state = 'SENT'" + THIS)
                .params(delivery.key(), delivery.channel().name(), delivery.recipient())
                .update();
    }

    @Override
    public void failed(Delivery delivery, String error, boolean again) {
        Delivery.State state = again ? Delivery.State.FAILED : Delivery.State.GIVEN_UP;
        jdbc.sql("UPDATE notify_delivery SET state = ?, last_error = ?" + THIS + " AND state <> 'SENT'")
                .params(state.name(), error)
                .params(delivery.key(), delivery.channel().name(), delivery.recipient())
                .update();
    }

    @Override
    public Optional<Notified> find(String key) {
        return jdbc.sql("SELECT " + Columns.NOTIFICATION + " FROM notify_notification n WHERE n.notification_key = ?")
                .param(key)
                .query((row, n) -> new Notified(Columns.notification(row), Columns.ended(row), deliveries(key)))
                .optional();
    }

    private List<Delivery> deliveries(String key) {
        return jdbc.sql("SELECT " + Columns.DELIVERY + " FROM notify_delivery d WHERE d.notification_key = ?"
                        + " ORDER BY d.channel, d.recipient_no")
                .param(key)
                .query((row, n) -> Columns.delivery(row))
                .list();
    }

    @Override
    public List<Notified> part(AccountId account, boolean failedOnly, boolean newestFirst, int from, int most) {
        String direction = newestFirst ? " DESC" : " ASC";
        List<String> keys = jdbc.sql("SELECT n.notification_key" + ofAccount(failedOnly) + " ORDER BY n.raised_at"
                        + direction + ", n.notification_key" + direction + " LIMIT ? OFFSET ?")
                .params(account.value(), most, from)
                .query(String.class)
                .list();
        return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public long count(AccountId account, boolean failedOnly) {
        return jdbc.sql("SELECT COUNT(*)" + ofAccount(failedOnly))
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private static String ofAccount(boolean failedOnly) {
        return " FROM notify_notification n WHERE n.account = ?"
                + (failedOnly
                        ? " AND EXISTS (SELECT 1 FROM notify_delivery d"
                                + " WHERE d.notification_key = n.notification_key AND d.state IN ('FAILED', 'GIVEN_UP'))"
                        : "");
    }

    @Override
    public int count(AccountId account, Kind kind) {
        return jdbc.sql("SELECT COUNT(*) FROM notify_notification WHERE account = ? AND kind = ?")
                .params(account.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Notification> open(AccountId account, Kind kind) {
        return jdbc.sql("SELECT " + Columns.NOTIFICATION + " FROM notify_notification n"
                        + " WHERE n.account = ? AND n.kind = ? AND n.ended_at IS NULL ORDER BY n.raised_at")
                .params(account.value(), kind.name())
                .query((row, n) -> Columns.notification(row))
                .list();
    }

    @Override
    public void end(String key, Instant at) {
        jdbc.sql("UPDATE notify_notification SET ended_at = ? WHERE notification_key = ? AND ended_at IS NULL")
                .params(Columns.utc(at), key)
                .update();
    }

    @Override
    public List<Due> givenUpSince(AccountId account, Instant from) {
        return jdbc.sql(BOTH + " WHERE n.account = ? AND d.state = 'GIVEN_UP' AND d.tried_at >= ?"
                        + " ORDER BY d.tried_at DESC, n.notification_key, d.channel, d.recipient_no")
                .params(account.value(), Columns.utc(from))
                .query((row, n) -> new Due(Columns.notification(row), Columns.delivery(row)))
                .list();
    }
}
