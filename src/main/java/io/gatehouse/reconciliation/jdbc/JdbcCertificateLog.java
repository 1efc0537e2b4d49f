package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.Certificate;
import io.gatehouse.reconciliation.CertificateLog;
import io.gatehouse.reconciliation.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates in the database. */
@Component
class JdbcCertificateLog implements CertificateLog {

    private final JdbcClient jdbc;

    JdbcCertificateLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Certificate certificate) {
        jdbc.sql("INSERT INTO reconciliation_certificate (account, session_date, issued_at, outcome, body, ours,"
                        + " theirs, expected, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        certificate.account().value(),
                        certificate.session(),
                        certificate.at().atOffset(ZoneOffset.UTC),
                        certificate.outcome().name(),
                        certificate.body(),
                        certificate.ours(),
                        certificate.theirs(),
                        certificate.expected(),
                        certificate.hash())
                .update();
    }

    @Override
    public Optional<Certificate> of(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT * FROM reconciliation_certificate WHERE account = ? AND session_date = ?")
                .params(account.value(), session)
                .query(JdbcCertificateLog::certificate)
                .optional();
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(
                new AccountId(row.getString("account")),
                row.getObject("session_date", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("body"),
                row.getString("ours"),
                row.getString("theirs"),
                row.getString("expected"),
                row.getString("hash"));
    }

    @Override
    public List<Unclean> uncleanSince(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT session_date, hash FROM reconciliation_certificate WHERE account = ?"
                        + " AND session_date >= ? AND outcome IN ('DIFFERENT', 'NOT_COMPARED') ORDER BY session_date")
                .params(account.value(), session)
                .query((row, n) -> new Unclean(row.getObject("session_date", LocalDate.class), row.getString("hash")))
                .list();
    }
}
