package io.gatehouse.phases.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.phases.AccountOrigins;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.MoveRequests;
import io.gatehouse.phases.OverrideAttempts;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.StrategiesInForce;

/** Gives tests outside this package the real tables. */
public final class TestPhases {

    private TestPhases() {}

    public static PhaseBook book(TestDatabase database) {
        return new JdbcPhaseBook(database.jdbc());
    }

    public static SessionLog sessions(TestDatabase database) {
        return new JdbcSessionLog(database.jdbc());
    }

    public static ClosedTrades trades(TestDatabase database) {
        return new JdbcClosedTrades(database.jdbc());
    }

    public static EvidenceArchive archive(TestDatabase database) {
        return new JdbcEvidenceArchive(database.jdbc());
    }

    public static AccountOrigins origins(TestDatabase database) {
        return new JdbcAccountOrigins(database.jdbc());
    }

    public static MoveRequests requests(TestDatabase database) {
        return new JdbcMoveRequests(database.jdbc());
    }

    public static StrategiesInForce strategies(TestDatabase database) {
        return new JdbcStrategiesInForce(database.jdbc());
    }

    public static OverrideAttempts attempts(TestDatabase database) {
        return new JdbcOverrideAttempts(database.jdbc());
    }
}
