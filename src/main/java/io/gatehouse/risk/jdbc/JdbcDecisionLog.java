package io.gatehouse.risk.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.Breach;
import io.gatehouse.risk.DecisionLog;
import io.gatehouse.risk.RejectedTrade;
import io.gatehouse.risk.RiskDecision;
import io.gatehouse.strategy.TradeProposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions and breaches in the database. */
@Component
class JdbcDecisionLog implements DecisionLog {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;

    JdbcDecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(RiskDecision decision, Instant at) {
        if (decision instanceof ApprovedTrade approved) {
            insert(approved.proposal(), at, Optional.of(approved.initialMargin()));
        } else if (decision instanceof RejectedTrade rejected) {
            int seq = insert(rejected.proposal(), at, Optional.empty());
            List<Breach> breaches = rejected.breaches();
            for (int i = 0; i < breaches.size(); i++) {
                insert(rejected.proposal().id(), seq, i + 1, breaches.get(i));
            }
        }
    }

    private int insert(TradeProposal proposal, Instant at, Optional<Money> margin) {
        TradeId id = proposal.id();
        int seq = 1
                + jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM risk_decision WHERE trade_id = :trade")
                        .param("trade", id.value())
                        .query(Integer.class)
                        .single();
        jdbc.sql("INSERT INTO risk_decision (account, session_date, trade_id, seq, decided_at, signal_rank, approved,"
                        + " initial_margin)"
                        + " VALUES (:account, :session, :trade, :seq, :at, :rank, :approved, :margin)")
                .param("account", id.account().value())
                .param("session", id.session())
                .param("trade", id.value())
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rank", proposal.rank())
                .param("approved", margin.isPresent())
                .param("margin", margin.map(Money::amount).orElse(null), java.sql.Types.NUMERIC)
                .update();
        return seq;
    }

    private void insert(TradeId trade, int seq, int position, Breach breach) {
        jdbc.sql("INSERT INTO risk_breach (trade_id, seq, position, rule_name, outcome, reason)"
                        + " VALUES (:trade, :seq, :position, :rule, :outcome, :reason)")
                .param("trade", trade.value())
                .param("seq", seq)
                .param("position", position)
                .param("rule", breach.rule())
                .param("outcome", breach.outcome().name())
                .param("reason", cut(breach.reason()))
                .update();
    }

    // Differences of a whole book may fill pages; the books' own record has them all.
    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    @Override
    public List<TradeId> approved(AccountId account, LocalDate session) {
        List<FirstApproval> approvals = jdbc.sql(
                        "SELECT trade_id, signal_rank, MIN(seq) AS round FROM risk_decision WHERE account = :account"
                                + " AND session_date = :session AND approved = TRUE GROUP BY trade_id, signal_rank"
                                + " ORDER BY signal_rank")
                .param("account", account.value())
                .param("session", session)
                .query((row, n) -> new FirstApproval(TradeId.parse(row.getString("trade_id")), row.getInt("round")))
                .list();
        int last = approvals.stream().mapToInt(FirstApproval::round).max().orElse(0);
        return approvals.stream()
                .filter(approval -> approval.round() == last)
                .map(FirstApproval::trade)
                .toList();
    }

    // A signal that waits is decided once in each round, so the number of its decision is the number of the round.
    private record FirstApproval(TradeId trade, int round) {}
}
