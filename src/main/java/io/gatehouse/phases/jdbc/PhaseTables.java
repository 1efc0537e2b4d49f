package io.gatehouse.phases.jdbc;

import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.SessionLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out the record of phases on a database to whoever has no application context. */
public final class PhaseTables {

    private PhaseTables() {}

    public static PhaseBook book(JdbcClient jdbc) {
        return new JdbcPhaseBook(jdbc);
    }

    public static SessionLog sessions(JdbcClient jdbc) {
        return new JdbcSessionLog(jdbc);
    }

    public static ClosedTrades trades(JdbcClient jdbc) {
        return new JdbcClosedTrades(jdbc);
    }

    public static EvidenceArchive archive(JdbcClient jdbc) {
        return new JdbcEvidenceArchive(jdbc);
    }
}
