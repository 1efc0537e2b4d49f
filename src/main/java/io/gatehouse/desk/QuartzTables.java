package io.gatehouse.desk;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Makes Quartz's tables with the script of its own jar, once; run again, the script would drop what stands. */
final class QuartzTables {

    private static final String SCRIPTS = "org/quartz/impl/jdbcjobstore/tables_";

    private QuartzTables() {}

    /** Makes the tables if they are missing and answers how Quartz is to use them. */
    static Properties ensure(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            if (!exist(connection.getMetaData())) {
                ResourceDatabasePopulator populator = new ResourceDatabasePopulator(
                        new ClassPathResource(SCRIPTS + (h2 ? "h2.sql" : "postgres.sql")));
                populator.setIgnoreFailedDrops(true);
                populator.populate(connection);
            }
            return store(h2);
        }
    }

    private static Properties store(boolean h2) {
        Properties store = new Properties();
        store.setProperty("org.quartz.scheduler.instanceName", "gatehouse");
        store.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        store.setProperty("org.quartz.threadPool.threadCount", "2");
        store.setProperty("org.quartz.jobStore.isClustered", "true");
        store.setProperty(
                "org.quartz.jobStore.driverDelegateClass",
                h2
                        ? "org.quartz.impl.jdbcjobstore.StdJDBCDelegate"
                        : "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        return store;
    }

    private static boolean exist(DatabaseMetaData database) throws SQLException {
        try (ResultSet tables = database.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("QRTZ_TRIGGERS")) {
                    return true;
                }
            }
        }
        return false;
    }
}
