package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.People;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseStanding;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves and sizes, one row each, and where they lead. */
@Component
class JdbcPhaseBook implements PhaseBook {

    private static final int LONGEST_WORDS = 2_000;

    private final JdbcClient jdbc;
    private final StandingRow row;

    JdbcPhaseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.row = new StandingRow(jdbc);
    }

    @Override
    public PhaseStanding standing(AccountId account) {
        return row.read(account).orElseGet(() -> PhaseStanding.ofNew(account));
    }

    @Override
    public PhaseStanding folded(AccountId account) {
        Map<Integer, PhaseTransition> moves = new HashMap<>();
        transitions(account).forEach(move -> moves.put(move.number(), move));
        List<Map.Entry<SizeChange, Integer>> changes = jdbc.sql(
                        "SELECT * FROM phases_size_change WHERE account = ? ORDER BY seq")
                .param(account.value())
                .query((found, n) -> Map.entry(change(account, found), found.getInt("transition_no")))
                .list();
        PhaseStanding standing = PhaseStanding.ofNew(account);
        for (Map.Entry<SizeChange, Integer> change : changes) {
            PhaseTransition move = moves.get(change.getValue());
            standing = move == null ? standing.after(change.getKey()) : standing.after(move, change.getKey());
        }
        return standing;
    }

    @Override
    public void record(PhaseTransition move, SizeChange size) {
        jdbc.sql("INSERT INTO phases_transition (account, number_no, kind, from_phase, to_phase, applied_at,"
                        + " session_date, counts_from, trigger_name, reason, requested_by, approved_by, evidence_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        move.account().value(),
                        move.number(),
                        move.kind().name(),
                        move.from().name(),
                        move.to().name(),
                        Columns.utc(move.at()),
                        move.session(),
                        move.countsFrom(),
                        move.trigger(),
                        Columns.cut(move.reason(), LONGEST_WORDS),
                        move.people().requestedBy(),
                        Columns.text(move.people().approvedBy()),
                        Columns.text(move.evidence()))
                .update();
        insert(size, Optional.of(move.number()));
        row.write(standing(move.account()).after(move, size));
    }

    @Override
    public void record(SizeChange size) {
        insert(size, Optional.empty());
        row.write(standing(size.account()).after(size));
    }

    private void insert(SizeChange size, Optional<Integer> transition) {
        int seq = 1
                + jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM phases_size_change WHERE account = ?")
                        .param(size.account().value())
                        .query(Integer.class)
                        .single();
        jdbc.sql("INSERT INTO phases_size_change (account, seq, session_date, changed_at, phase, kind, from_size,"
                        + " to_size, justification, transition_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        size.account().value(),
                        seq,
                        size.session(),
                        Columns.utc(size.at()),
                        size.phase().name(),
                        size.kind().name(),
                        Columns.numeric(size.from().map(Money::amount)),
                        Columns.numeric(size.to().map(Money::amount)),
                        Columns.cut(size.justification(), LONGEST_WORDS),
                        new SqlParameterValue(Types.INTEGER, transition.orElse(null)))
                .update();
    }

    @Override
    public List<PhaseTransition> transitions(AccountId account) {
        return jdbc.sql("SELECT * FROM phases_transition WHERE account = ? ORDER BY number_no")
                .param(account.value())
                .query((found, n) -> transition(account, found))
                .list();
    }

    @Override
    public Optional<PhaseTransition> lastTransition(AccountId account) {
        return jdbc.sql("SELECT * FROM phases_transition WHERE account = ?"
                        + " ORDER BY account DESC, number_no DESC LIMIT 1")
                .param(account.value())
                .query((found, n) -> transition(account, found))
                .optional();
    }

    @Override
    public boolean wasDowngradedIn(AccountId account, LocalDate session) {
        return count(
                        "SELECT COUNT(*) FROM phases_transition WHERE account = ? AND kind = 'DOWNGRADE'"
                                + " AND session_date = ?",
                        account,
                        session)
                > 0;
    }

    @Override
    public int byHandSince(AccountId account, Instant from) {
        // A reset for a material change is the desk's own doing.
        return count(
                "SELECT COUNT(*) FROM phases_transition WHERE account = ? AND kind IN ('OVERRIDE', 'RESET')"
                        + " AND requested_by <> '" + People.DESK + "' AND applied_at > ?",
                account,
                Columns.utc(from));
    }

    private int count(String sql, AccountId account, Object value) {
        return jdbc.sql(sql).params(account.value(), value).query(Integer.class).single();
    }

    @Override
    public List<SizeChange> sizeChanges(AccountId account) {
        return jdbc.sql("SELECT * FROM phases_size_change WHERE account = ? ORDER BY seq")
                .param(account.value())
                .query((found, n) -> change(account, found))
                .list();
    }

    private static PhaseTransition transition(AccountId account, ResultSet found) throws SQLException {
        return new PhaseTransition(
                account,
                found.getInt("number_no"),
                PhaseTransition.Kind.valueOf(found.getString("kind")),
                Columns.phase(found, "from_phase"),
                Columns.phase(found, "to_phase"),
                Columns.instant(found, "applied_at"),
                Columns.date(found, "session_date"),
                Columns.date(found, "counts_from"),
                found.getString("trigger_name"),
                found.getString("reason"),
                new People(found.getString("requested_by"), Optional.ofNullable(found.getString("approved_by"))),
                Optional.ofNullable(found.getString("evidence_id")));
    }

    private static SizeChange change(AccountId account, ResultSet found) throws SQLException {
        return new SizeChange(
                account,
                Columns.date(found, "session_date"),
                Columns.instant(found, "changed_at"),
                Columns.phase(found, "phase"),
                SizeChange.Kind.valueOf(found.getString("kind")),
                Columns.maybeMoney(found, "from_size"),
                Columns.maybeMoney(found, "to_size"),
                found.getString("justification"));
    }
}
