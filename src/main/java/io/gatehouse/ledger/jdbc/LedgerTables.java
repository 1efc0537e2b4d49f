package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.NyseCalendar;
import org.springframework.jdbc.core.JdbcOperations;

/** Hands out the ledger on a database to whoever has no application context. */
public final class LedgerTables {

    private LedgerTables() {}

    public static Ledger ledger(JdbcOperations database, NyseCalendar calendar) {
        return new JdbcLedger(database, calendar);
    }
}
