package io.gatehouse.audit.jdbc;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a line; a stream's own row is its lock and says where it ends. */
@Component
class JdbcAuditRecord implements AuditRecord {

    private final JdbcClient jdbc;

    JdbcAuditRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    public Optional<AuditLine> last(AuditStream stream) {
        return jdbc.sql("SELECT last_sequence, last_hash FROM audit_stream_now WHERE account = ? AND stream = ?"
                        + " AND last_sequence > 0")
                .params(stream.account().value(), stream.name())
                .query((row, n) ->
                        new AuditLine(stream, row.getLong("last_sequence"), "", row.getString("last_hash"), ""))
                .optional();
    }

    @Override
    public void add(AuditLine line) {
        AuditStream stream = line.stream();
        jdbc.sql("INSERT INTO audit_line (account, stream, sequence_no, line, hash, previous_hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        stream.account().value(),
                        stream.name(),
                        line.sequence(),
                        line.text(),
                        line.hash(),
                        line.previous())
                .update();
        jdbc.sql("UPDATE audit_stream_now SET last_sequence = ?, last_hash = ? WHERE account = ? AND stream = ?")
                .params(line.sequence(), line.hash(), stream.account().value(), stream.name())
                .update();
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
        return jdbc
                .sql("SELECT stream FROM audit_stream_now WHERE account = ?")
                .param(account.value())
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .map(name -> new AuditStream(account, name))
                .toList();
    }
}
