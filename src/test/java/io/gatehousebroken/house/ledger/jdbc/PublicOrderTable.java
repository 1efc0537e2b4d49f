package io.gatehousebroken.house.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks a rule on purpose. */
public final class PublicOrderTable {
    void run(Connection connection) throws SQLException {
        connection.commit();
    }
}
