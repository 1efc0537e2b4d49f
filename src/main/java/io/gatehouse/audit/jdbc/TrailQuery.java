package io.gatehouse.audit.jdbc;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditPart;
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

/** A search as SQL. */
final class TrailQuery {

    private static final String LINES = "SELECT sequence_no, line, hash, previous_hash";

    private final AuditStream trail;
    private final StringBuilder where = new StringBuilder(" FROM audit_line WHERE account = ? AND stream = ?");
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
    }

    private void and(String condition, Object value) {
        where.append(" AND ").append(condition);
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

    /** The newest are taken and then turned round, so that the newest stands last. */
    List<AuditLine> newest(JdbcClient jdbc, Row reader, int most) {
        List<AuditLine> newestFirst = part(jdbc, reader, new AuditPart(AuditPart.Order.SEQUENCE, true, 0, most));
        List<AuditLine> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    List<AuditLine> part(JdbcClient jdbc, Row reader, AuditPart part) {
        String direction = part.descending() ? " DESC" : " ASC";
        String before = switch (part.by()) {
            case SEQUENCE -> "";
            case ACTOR -> "actor" + direction + ", ";
            case ACTION -> "action" + direction + ", ";
        };
        List<Object> all = new ArrayList<>(values);
        all.add(part.most());
        all.add(part.from());
        return jdbc.sql(LINES + where + " ORDER BY " + before + "sequence_no" + direction + " LIMIT ? OFFSET ?")
                .params(all)
                .query((row, n) -> reader.of(trail, row))
                .list();
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
    }
}
