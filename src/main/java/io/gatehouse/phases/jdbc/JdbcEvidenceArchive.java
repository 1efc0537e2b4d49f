package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.FrozenEvidence;
import io.gatehouse.phases.Verdict;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frozen evidence; its text in pieces that both databases hold as ordinary text. */
@Component
class JdbcEvidenceArchive implements EvidenceArchive {

    private static final int PIECE = 8_000;

    private final JdbcClient jdbc;

    JdbcEvidenceArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(FrozenEvidence evidence) {
        if (find(evidence.id()).isPresent()) {
            return;
        }
        jdbc.sql("INSERT INTO phases_evidence (id, account, to_phase, verdict, frozen_at, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        evidence.id(),
                        evidence.account().value(),
                        evidence.to().name(),
                        evidence.verdict().name(),
                        Columns.utc(evidence.at()),
                        evidence.hash())
                .update();
        String text = evidence.text();
        for (int from = 0; from < text.length(); from += PIECE) {
            jdbc.sql("INSERT INTO phases_evidence_text (id, piece_no, piece) VALUES (?, ?, ?)")
                    .params(
                            evidence.id(),
                            from / PIECE + 1,
                            text.substring(from, Math.min(text.length(), from + PIECE)))
                    .update();
        }
    }

    @Override
    public Optional<FrozenEvidence> find(String id) {
        return jdbc.sql("SELECT * FROM phases_evidence WHERE id = ?")
                .param(id)
                .query((row, n) -> new FrozenEvidence(
                        id,
                        new AccountId(row.getString("account")),
                        Columns.phase(row, "to_phase"),
                        Verdict.valueOf(row.getString("verdict")),
                        Columns.instant(row, "frozen_at"),
                        row.getString("hash"),
                        text(id)))
                .optional();
    }

    private String text(String id) {
        return String.join(
                "",
                jdbc.sql("SELECT piece FROM phases_evidence_text WHERE id = ? ORDER BY piece_no")
                        .param(id)
                        .query(String.class)
                        .list());
    }
}
