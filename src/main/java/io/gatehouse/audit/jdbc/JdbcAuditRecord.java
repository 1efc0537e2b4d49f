package io.gatehouse.audit.jdbc;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditPart;
import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.StreamEnd;
import io.gatehouse.audit.TrailLine;
import io.gatehouse.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a line; a stream's own row is its lock and says where it ends. */
@Component
class JdbcAuditRecord implements AuditRecord {

    private static final String COLUMNS = "sequence_no, line, hash, previous_hash, changed_at, action, actor";

    private final JdbcOperations database;
    private final JdbcClient jdbc;

    JdbcAuditRecord(JdbcOperations database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public void lock(AuditStream stream) {
        boolean there = jdbc.sql(
                        "SELECT last_sequence FROM audit_stream_now WHERE account = ? AND stream = ? FOR UPDATE")
                .params(stream.account().value(), stream.name())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            jdbc.sql("INSERT INTO audit_stream_now (account, stream, last_sequence, last_hash) VALUES (?, ?, 0, ?)")
                    .params(stream.account().value(), stream.name(), AuditLine.BEGINNING)
                    .update();
        }
    }

    @Override
    public Optional<StreamEnd> end(AuditStream stream) {
        return jdbc.sql("SELECT last_sequence, last_hash FROM audit_stream_now WHERE account = ? AND stream = ?")
                .params(stream.account().value(), stream.name())
                .query((row, n) -> new StreamEnd(row.getLong("last_sequence"), row.getString("last_hash")))
                .optional();
    }

    @Override
    public void add(AuditLine line) {
        AuditStream stream = line.stream();
        insert(List.of(new TrailLine(line, Optional.empty(), Optional.empty(), Optional.empty())));
        jdbc.sql("UPDATE audit_stream_now SET last_sequence = ?, last_hash = ? WHERE account = ? AND stream = ?")
                .params(line.sequence(), line.hash(), stream.account().value(), stream.name())
                .update();
    }

    @Override
    public boolean addAfter(StreamEnd believed, List<TrailLine> lines) {
        AuditLine last = lines.get(lines.size() - 1).line();
        int moved = jdbc.sql("UPDATE audit_stream_now SET last_sequence = ?, last_hash = ?"
                        + " WHERE account = ? AND stream = ? AND last_sequence = ? AND last_hash = ?")
                .params(
                        last.sequence(),
                        last.hash(),
                        last.stream().account().value(),
                        last.stream().name(),
                        believed.sequence(),
                        believed.hash())
                .update();
        if (moved == 1) {
            insert(lines);
        }
        return moved == 1;
    }

    private void insert(List<TrailLine> lines) {
        database.batchUpdate(
                "INSERT INTO audit_line (account, stream, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream().map(JdbcAuditRecord::values).toList());
    }

    private static Object[] values(TrailLine row) {
        AuditLine line = row.line();
        return new Object[] {
            line.stream().account().value(),
            line.stream().name(),
            line.sequence(),
            line.text(),
            line.hash(),
            line.previous(),
            row.at().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
            row.action().orElse(null),
            row.actor().orElse(null)
        };
    }

    @Override
    public List<AuditLine> from(AuditStream stream, long sequence) {
        return jdbc.sql("SELECT sequence_no, line, hash, previous_hash FROM audit_line"
                        + " WHERE account = ? AND stream = ? AND sequence_no >= ? ORDER BY sequence_no")
                .params(stream.account().value(), stream.name(), sequence)
                .query((row, n) -> line(stream, row))
                .list();
    }

    private static AuditLine line(AuditStream stream, ResultSet row) throws SQLException {
        return new AuditLine(
                stream,
                row.getLong("sequence_no"),
                row.getString("line"),
                row.getString("hash"),
                row.getString("previous_hash"));
    }

    @Override
    public List<AuditStream> streams(AccountId account) {
        return names("SELECT stream FROM audit_stream_now WHERE account = ?", account);
    }

    @Override
    public List<AuditStream> traces(AccountId account) {
        return names(
                "SELECT stream FROM (SELECT account, stream FROM audit_stream_now"
                        + " UNION SELECT account, stream FROM audit_line) AS found WHERE account = ?",
                account);
    }

    private List<AuditStream> names(String sql, AccountId account) {
        return jdbc.sql(sql).param(account.value()).query(String.class).list().stream()
                .sorted()
                .map(name -> new AuditStream(account, name))
                .toList();
    }

    @Override
    public List<AccountId> accounts() {
        return jdbc
                .sql("SELECT account FROM audit_stream_now UNION SELECT account FROM audit_line")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .map(AccountId::new)
                .toList();
    }

    @Override
    public List<TrailLine> page(AuditStream stream, long after, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_line WHERE account = ? AND stream = ? AND sequence_no > ?"
                        + " ORDER BY sequence_no LIMIT ?")
                .params(stream.account().value(), stream.name(), after, most)
                .query((row, n) -> new TrailLine(
                        line(stream, row),
                        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("action")),
                        Optional.ofNullable(row.getString("actor"))))
                .list();
    }

    @Override
    public List<AuditLine> search(AccountId account, AuditSearch search) {
        return new TrailQuery(account, search).newest(jdbc, JdbcAuditRecord::line, search.limit());
    }

    @Override
    public List<AuditLine> search(AccountId account, AuditSearch search, AuditPart part) {
        return new TrailQuery(account, search).part(jdbc, JdbcAuditRecord::line, part);
    }

    // Sequences have no gaps: where nothing is left out the stream's end says how many there are, without counting.
    @Override
    public long count(AccountId account, AuditSearch search) {
        return search.isForAll()
                ? end(new AuditStream(account, AuditTrail.TRAIL))
                        .map(StreamEnd::sequence)
                        .orElse(0L)
                : new TrailQuery(account, search).count(jdbc);
    }
}
