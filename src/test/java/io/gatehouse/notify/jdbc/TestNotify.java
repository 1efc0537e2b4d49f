package io.gatehouse.notify.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.notify.NotificationRecord;

/** Gives tests outside this package the real tables. */
public final class TestNotify {

    private TestNotify() {}

    public static NotificationRecord record(TestDatabase database) {
        return new JdbcNotificationRecord(database.jdbc());
    }
}
