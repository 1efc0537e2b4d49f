package io.gatehouse.execution.jdbc;

import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices, one row each; a broker's words have no agreed length, so their end may be lost. */
@Component
class JdbcBrokerNotices implements BrokerNotices {

    private static final int LONGEST_REFERENCE = 160;
    private static final int LONGEST_WORDS = 500;

    private final JdbcClient jdbc;

    JdbcBrokerNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean record(BrokerNotice notice) {
        String reference = cut(notice.reference(), LONGEST_REFERENCE);
        boolean known =
                jdbc.sql("SELECT COUNT(*) FROM execution_notice" + " WHERE account = ? AND kind = ? AND reference = ?")
                                .params(notice.account().value(), notice.kind().name(), reference)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (known) {
            return false;
        }
        jdbc.sql("INSERT INTO execution_notice (account, kind, reference, words, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        notice.account().value(),
                        notice.kind().name(),
                        reference,
                        cut(notice.words(), LONGEST_WORDS),
                        notice.at().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    @Override
    public List<BrokerNotice> between(AccountId account, Instant from, Instant to) {
        return jdbc.sql("SELECT * FROM execution_notice WHERE account = ? AND happened_at >= ? AND happened_at < ?"
                        + " ORDER BY happened_at, kind, reference")
                .params(account.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new BrokerNotice(
                        account,
                        BrokerNotice.Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("words"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
