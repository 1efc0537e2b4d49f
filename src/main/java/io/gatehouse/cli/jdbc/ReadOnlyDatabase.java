package io.gatehouse.cli.jdbc;

import io.gatehouse.cli.RecordUnreadable;
import io.gatehouse.ledger.AccountId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One read-only connection to a database that no desk uses, and one view of it from first to last query. */
final class ReadOnlyDatabase implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";
    // By org.h2.api.ErrorCode: already open, and not there.
    private static final int H2_IN_USE = 90020;
    private static final Set<Integer> H2_MISSING = Set.of(90124, 90146, 90149);

    private final String shownUrl;
    private final Connection connection;
    private final JdbcOperations operations;
    private final JdbcClient jdbc;

    private ReadOnlyDatabase(String shownUrl, Connection connection) {
        this.shownUrl = shownUrl;
        this.connection = connection;
        this.operations = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.jdbc = JdbcClient.create(operations);
    }

    static ReadOnlyDatabase open(RecordSettings settings) {
        String shown = settings.shownUrl();
        try {
            Connection connection =
                    DriverManager.getConnection(readOnly(settings.url()), settings.user(), settings.password());
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new ReadOnlyDatabase(shown, connection);
        } catch (SQLException e) {
            throw new RecordUnreadable(why(shown, e));
        }
    }

    // Nothing of the desk's own options is needed, and some would be written into the database.
    private static String readOnly(String url) {
        return url.startsWith(H2) ? url.split(";", 2)[0] + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : url;
    }

    private static String why(String shown, SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return "the database " + shown
                    + " is in use: a desk is running on it. Ask that desk (its port with --port)," + " or stop it.";
        }
        if (H2_MISSING.contains(e.getErrorCode())) {
            return "there is no database " + shown + ". Run the command in the folder that started the desk, or start"
                    + " one with ./gatehouse serve.";
        }
        return "the database " + shown + " cannot be opened: "
                + String.valueOf(e.getMessage()).strip()
                + ". Check SPRING_PROFILES_ACTIVE and GATEHOUSE_DB_URL, _USER and _PASSWORD.";
    }

    JdbcOperations operations() {
        return operations;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    String shownUrl() {
        return shownUrl;
    }

    /** How far the desk had come with an account, and who holds it. */
    private record Lease(Optional<Instant> deskTime, String holder, boolean isHeld) {}

    /**
     * The desk time an account had come to.
     *
     * @throws RecordUnreadable if a desk holds the account, or the tables are another version's
     * @throws IllegalArgumentException if the database does not know the account
     */
    Instant deskTimeOf(AccountId account) {
        try {
            Lease lease = lease(account).orElseThrow(() -> unknown(account));
            if (lease.isHeld()) {
                throw new RecordUnreadable("the database " + shownUrl + " is in use: the desk " + lease.holder()
                        + " runs account " + account + ". Ask that desk, or stop it.");
            }
            return lease.deskTime().or(() -> lastSession(account)).orElse(Instant.EPOCH);
        } catch (DataAccessException e) {
            throw new RecordUnreadable("the database " + shownUrl + " has not the tables of this version ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + "). Start the desk once; it brings them up to date.");
        }
    }

    private Optional<Lease> lease(AccountId account) {
        return jdbc.sql("SELECT desk_time, holder, expires_at > CURRENT_TIMESTAMP AS held FROM desk_lease"
                        + " WHERE account = ?")
                .param(account.value())
                .query((row, n) -> new Lease(
                        Optional.ofNullable(row.getObject("desk_time", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString("holder"),
                        row.getBoolean("held")))
                .optional();
    }

    private Optional<Instant> lastSession(AccountId account) {
        return jdbc.sql("SELECT MAX(recorded_at) FROM phases_session WHERE account = ?")
                .param(account.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private IllegalArgumentException unknown(AccountId account) {
        return new IllegalArgumentException(
                "no account '" + account + "' in the database " + shownUrl + "; it has " + accounts());
    }

    /** The accounts that a desk ever ran. */
    List<AccountId> accounts() {
        return jdbc.sql("SELECT account FROM desk_lease ORDER BY account").query(String.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            closing.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + shownUrl + " cannot be closed", e);
        }
    }
}
