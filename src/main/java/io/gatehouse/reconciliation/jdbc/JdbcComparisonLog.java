package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Difference;
import io.gatehouse.reconciliation.Occasion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comparisons and their differences in the database. */
@Component
class JdbcComparisonLog implements ComparisonLog {

    private final JdbcClient jdbc;

    JdbcComparisonLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Comparison comparison) {
        int seq = comparisons(comparison.account(), comparison.session()) + 1;
        jdbc.sql("INSERT INTO reconciliation_comparison (account, session_date, seq, compared_at, occasion)"
                        + " VALUES (:account, :session, :seq, :at, :occasion)")
                .param("account", comparison.account().value())
                .param("session", comparison.session())
                .param("seq", seq)
                .param("at", comparison.at().atOffset(ZoneOffset.UTC))
                .param("occasion", comparison.occasion().name())
                .update();
        List<Difference> differences = comparison.differences();
        for (int i = 0; i < differences.size(); i++) {
            insert(comparison, seq, i + 1, differences.get(i));
        }
    }

    private int comparisons(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT COUNT(*) FROM reconciliation_comparison"
                        + " WHERE account = :account AND session_date = :session")
                .param("account", account.value())
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    private void insert(Comparison comparison, int seq, int position, Difference difference) {
        jdbc.sql("INSERT INTO reconciliation_difference"
                        + " (account, session_date, seq, position, kind, subject, symbol, ours, theirs, explanation)"
                        + " VALUES (:account, :session, :seq, :position, :kind, :subject, :symbol, :ours, :theirs,"
                        + " :explanation)")
                .param("account", comparison.account().value())
                .param("session", comparison.session())
                .param("seq", seq)
                .param("position", position)
                .param("kind", difference.kind().name())
                .param("subject", cut(difference.subject(), 120))
                .param("symbol", difference.symbol().map(Symbol::value).orElse(null))
                .param("ours", cut(difference.ours(), 200))
                .param("theirs", cut(difference.theirs(), 500))
                .param(
                        "explanation",
                        difference.explanation().map(cause -> cut(cause, 500)).orElse(null))
                .update();
    }

    // A broker's words have no agreed length; losing their end is better than losing the comparison.
    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    @Override
    public List<Recorded> of(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT seq, compared_at, occasion FROM reconciliation_comparison"
                        + " WHERE account = :account AND session_date = :session ORDER BY seq")
                .param("account", account.value())
                .param("session", session)
                .query((row, n) -> new Recorded(
                        row.getObject("compared_at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion")),
                        differences(account, session, row.getInt("seq"))))
                .list();
    }

    private List<Difference> differences(AccountId account, LocalDate session, int seq) {
        return jdbc.sql("SELECT * FROM reconciliation_difference"
                        + " WHERE account = :account AND session_date = :session AND seq = :seq ORDER BY position")
                .param("account", account.value())
                .param("session", session)
                .param("seq", seq)
                .query((row, n) -> new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("symbol")).map(Symbol::new),
                        row.getString("ours"),
                        row.getString("theirs"),
                        Optional.ofNullable(row.getString("explanation"))))
                .list();
    }
}
