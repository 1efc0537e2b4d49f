package io.gatehouse.execution.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.execution.Inquiries;
import io.gatehouse.execution.Outbox;

/** Gives tests outside this package the real tables. */
public final class TestExecution {

    private TestExecution() {}

    public static Outbox outbox(TestDatabase database) {
        return new JdbcOutbox(database.jdbc());
    }

    public static Inquiries inquiries(TestDatabase database) {
        return new JdbcInquiries(database.jdbc());
    }

    public static BrokerNotices notices(TestDatabase database) {
        return new JdbcBrokerNotices(database.jdbc());
    }
}
