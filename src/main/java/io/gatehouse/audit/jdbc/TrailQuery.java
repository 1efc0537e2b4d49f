package io.gatehouse.audit.jdbc;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search as SQL. The newest lines are taken and then turned round, so that the newest stands last. */
final class TrailQuery {

    private final AuditStream trail;
    private final StringBuilder sql = new StringBuilder(
            "SELECT sequence_no, line, hash, previous_hash FROM audit_line WHERE account = ? AND stream = ?");
    private final List<Object> values = new ArrayList<>();

    TrailQuery(AccountId account, AuditSearch search) {
        trail = new AuditStream(account, AuditTrail.TRAIL);
        values.add(account.value());
        values.add(trail.name());
        search.actor().ifPresent(actor -> and("actor = ?", actor));
        search.action().ifPresent(action -> and("action = ?", action));
        search.from().ifPresent(from -> and("changed_at >= ?", time(from)));
        search.before().ifPresent(before -> and("changed_at < ?", time(before)));
        search.text().ifPresent(text -> and("LOWER(line) LIKE ? ESCAPE '!'", pattern(text)));
        sql.append(" ORDER BY sequence_no DESC LIMIT ?");
        values.add(search.limit());
    }

    private void and(String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String pattern(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    /** Reads a row of a stream. */
    @FunctionalInterface
    interface Row {

        AuditLine of(AuditStream stream, ResultSet row) throws SQLException;
    }

    List<AuditLine> ask(JdbcClient jdbc, Row reader) {
        List<AuditLine> newestFirst = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> reader.of(trail, row))
                .list();
        List<AuditLine> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
