package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Difference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
        jdbc.sql("INSERT INTO reconciliation_comparison (account, session_date, seq, compared_at)"
                        + " VALUES (:account, :session, :seq, :at)")
                .param("account", comparison.account().value())
                .param("session", comparison.session())
                .param("seq", seq)
                .param("at", comparison.at().atOffset(ZoneOffset.UTC))
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
                        + " (account, session_date, seq, position, kind, subject, ours, theirs)"
                        + " VALUES (:account, :session, :seq, :position, :kind, :subject, :ours, :theirs)")
                .param("account", comparison.account().value())
                .param("session", comparison.session())
                .param("seq", seq)
                .param("position", position)
                .param("kind", difference.kind())
                .param("subject", cut(difference.subject(), 120))
                .param("ours", cut(difference.ours(), 200))
                .param("theirs", cut(difference.theirs(), 500))
                .update();
    }

    // A broker's words have no agreed length; losing their end is better than losing the comparison.
    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    @Override
    public List<Recorded> of(AccountId account, LocalDate session) {
        return jdbc.sql("SELECT seq, compared_at FROM reconciliation_comparison"
                        + " WHERE account = :account AND session_date = :session ORDER BY seq")
                .param("account", account.value())
                .param("session", session)
                .query((row, n) -> new Recorded(
                        row.getObject("compared_at", OffsetDateTime.class).toInstant(),
                        differences(account, session, row.getInt("seq"))))
                .list();
    }

    private List<String> differences(AccountId account, LocalDate session, int seq) {
        return jdbc.sql("SELECT kind, subject, ours, theirs FROM reconciliation_difference"
                        + " WHERE account = :account AND session_date = :session AND seq = :seq ORDER BY position")
                .param("account", account.value())
                .param("session", session)
                .param("seq", seq)
                .query((row, n) -> row.getString("kind") + " " + row.getString("subject") + ": ours "
                        + row.getString("ours") + ", broker's " + row.getString("theirs"))
                .list();
    }
}
