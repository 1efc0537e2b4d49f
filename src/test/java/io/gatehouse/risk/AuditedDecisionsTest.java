package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.safety.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the governor decided stands on the audit trail and among the decisions. */
@DatabaseTest
class AuditedDecisionsTest {

    private final Path folder;
    private final RiskDesk desk = new RiskDesk();
    private final DecisionLog audited;

    AuditedDecisionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.audited = new AuditedDecisions(
                TestRisk.decisions(desk.database), TestAudit.of(desk.database, desk.book.account, folder, desk.clock));
    }

    private String recorded(RiskDecision decision) throws IOException {
        return line(() -> audited.record(decision, desk.clock.now().plusSeconds(1)));
    }

    private String recorded(TradeId trade, ReduceDecision decision) throws IOException {
        return line(() -> audited.reduced(trade, decision, desk.clock.now().plusSeconds(1)));
    }

    /** What it adds to the trail. */
    private String line(Runnable work) throws IOException {
        desk.book.write(l -> {
            work.run();
            return l;
        });
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = Files.readAllLines(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
            return lines.get(lines.size() - 1);
        }
    }

    @Test
    void anApprovalNamesItsTradePhaseAndMargin() throws IOException {
        RiskDecision approved = desk.decide(desk.proposal("ABC"));

        assertThat(recorded(approved))
                .contains("entry-decided", desk.book.trade("ABC").value(), "\"contracts\":\"5\"")
                .contains("\"phase\":\"" + ((ApprovedTrade) approved).phase() + "\"")
                .contains("approved", "initial margin 2500.00");
        assertThat(audited.approved(desk.book.account, desk.book.trade("ABC").session()))
                .containsOnly(desk.book.trade("ABC"));
    }

    @Test
    void aRejectionNamesTheRuleItsFiguresAndHowTheSignalEnds() throws IOException {
        desk.latch(Cause.BY_HAND, "adam: a bad feeling");
        RiskDecision rejected = desk.decide(desk.proposal("ABC"));
        Breach first = ((RejectedTrade) rejected).breaches().get(0);

        assertThat(recorded(rejected))
                .contains("entry-decided", "\"rule\":\"" + first.rule() + "\"", "rejected: " + first.rule())
                .contains(first.outcome().name());
        assertThat(audited.approved(desk.book.account, desk.book.trade("ABC").session()))
                .isEmpty();
    }

    @Test
    void whatMayBeReducedAndWhatMayNotAreLinesAsWell() throws IOException {
        TradeId trade = desk.held("ABC");

        assertThat(recorded(trade, desk.reduce(trade, "ABC")))
                .contains("exit-decided", "approved: TARGET", "5 at limit 0.22");
        assertThat(recorded(trade, new ReduceRefused("nothing to close")))
                .contains("exit-decided", "refused: nothing to close", "nothing is sent");
    }
}
