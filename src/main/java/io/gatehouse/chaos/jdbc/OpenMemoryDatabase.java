package io.gatehouse.chaos.jdbc;

import io.gatehouse.chaos.MemoryDatabase;
import io.gatehouse.desk.TrustworthyH2;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens databases in memory. */
public final class OpenMemoryDatabase {

    private OpenMemoryDatabase() {}

    /** @param name unique within the process */
    public static MemoryDatabase named(String name) {
        String url = TrustworthyH2.url("jdbc:h2:mem:" + name + ";DB_CLOSE_ON_EXIT=FALSE");
        try {
            // It lives for as long as somebody is connected, and desks come and go.
            return new Held(url, DriverManager.getConnection(url, "sa", ""));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open a database in memory at " + url, e);
        }
    }

    private record Held(String url, Connection connection) implements MemoryDatabase {

        @Override
        public void keepIn(Path file) {
            try (PreparedStatement script = connection.prepareStatement("SCRIPT TO ?")) {
                script.setString(1, file.toString());
                script.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write the database to " + file, e);
            }
        }

        @Override
        public void close() {
            try (connection;
                    Statement end = connection.createStatement()) {
                end.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot end the database " + url, e);
            }
        }
    }
}
