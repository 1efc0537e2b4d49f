package io.gatehousebroken.house.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks a rule on purpose. */
public final class SpeaksSql {
    void run(Connection connection) throws SQLException {
        connection.commit();
    }
}
