package io.gatehouse.strategy.jdbc;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.WhyNot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The signal book over the rows that scans and ends have added. */
@Repository
class JdbcSignalBook implements SignalBook {

    private static final String ANY_SIGNALS = """
            SELECT s.*, c.scanned_at, e.outcome, e.ended_at
            FROM strategy_signal s
            JOIN strategy_scan c ON c.account = s.account AND c.session_date = s.session_date
            LEFT JOIN strategy_signal_end e
                ON e.account = s.account AND e.session_date = s.session_date AND e.symbol = s.symbol
            WHERE s.account = ?""";
    private static final String SIGNALS = ANY_SIGNALS + " AND s.session_date = ?";
    private static final String SIGNALS_BETWEEN =
            ANY_SIGNALS + " AND s.session_date BETWEEN ? AND ? ORDER BY s.session_date DESC, s.rank_no";
    private static final String REASONS_BETWEEN = "SELECT session_date, symbol, reason FROM strategy_signal_end_reason"
            + " WHERE account = ? AND session_date BETWEEN ? AND ? ORDER BY session_date, symbol, position_no";
    private static final String REASONS =
            "SELECT symbol, reason FROM strategy_signal_end_reason WHERE account = ? AND session_date = ?"
                    + " ORDER BY symbol, position_no";
    private static final String WHY_NOTS =
            "SELECT symbol, rule_id, found, asked FROM strategy_why_not" + " WHERE account = ? AND session_date = ?";
    private static final String ADD_END = "INSERT INTO strategy_signal_end"
            + " (account, session_date, symbol, outcome, ended_at) VALUES (?, ?, ?, ?, ?)";
    private static final String ADD_REASON = "INSERT INTO strategy_signal_end_reason"
            + " (account, session_date, symbol, position_no, reason) VALUES (?, ?, ?, ?, ?)";

    // JdbcClient knows no batches.
    private final JdbcOperations jdbc;

    JdbcSignalBook(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Signal> signals(AccountId account, LocalDate session) {
        Map<String, List<String>> reasons = reasons(account, session);
        return jdbc.query(SIGNALS + " ORDER BY s.rank_no", (row, n) -> signal(row, reasons), account.value(), session);
    }

    @Override
    public List<Signal> signals(AccountId account, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<String, List<String>>> reasons = new HashMap<>();
        jdbc.query(
                REASONS_BETWEEN,
                row -> {
                    reasons.computeIfAbsent(row.getObject("session_date", LocalDate.class), day -> new HashMap<>())
                            .computeIfAbsent(row.getString("symbol"), symbol -> new ArrayList<>())
                            .add(row.getString("reason"));
                },
                account.value(),
                from,
                to);
        return jdbc.query(
                SIGNALS_BETWEEN,
                (row, n) -> signal(row, reasons.getOrDefault(row.getObject("session_date", LocalDate.class), Map.of())),
                account.value(),
                from,
                to);
    }

    @Override
    public Optional<Signal> signal(TradeId id) {
        Map<String, List<String>> reasons = reasons(id.account(), id.session());
        List<Signal> found = jdbc.query(
                SIGNALS + " AND s.symbol = ?",
                (row, n) -> signal(row, reasons),
                id.account().value(),
                id.session(),
                id.symbol().value());
        return found.stream().findFirst();
    }

    private Map<String, List<String>> reasons(AccountId account, LocalDate session) {
        Map<String, List<String>> reasons = new HashMap<>();
        jdbc.query(
                REASONS,
                row -> {
                    reasons.computeIfAbsent(row.getString("symbol"), symbol -> new ArrayList<>())
                            .add(row.getString("reason"));
                },
                account.value(),
                session);
        return reasons;
    }

    private static Signal signal(ResultSet row, Map<String, List<String>> reasons) throws SQLException {
        Optional<String> outcome = Optional.ofNullable(row.getString("outcome"));
        Optional<Signal.Ended> ended = outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signal.Ended(
                        SignalOutcome.valueOf(outcome.get()),
                        reasons.getOrDefault(row.getString("symbol"), List.of()),
                        Rows.instant(row, "ended_at")));
        return new Signal(Rows.proposal(row), Rows.instant(row, "scanned_at"), ended);
    }

    @Override
    @Transactional
    public boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at) {
        Signal signal = signal(id)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no signal " + id + " to end as " + outcome + "; scan the session first"));
        if (signal.ended().isPresent()) {
            return requireSame(id, outcome, signal.ended().get());
        }
        Object[] key = {id.account().value(), id.session(), id.symbol().value()};
        jdbc.update(ADD_END, key[0], key[1], key[2], outcome.name(), Rows.utc(at));
        List<Object[]> rows = new ArrayList<>();
        for (String reason : reasons) {
            rows.add(new Object[] {key[0], key[1], key[2], rows.size() + 1, reason});
        }
        jdbc.batchUpdate(ADD_REASON, rows);
        return true;
    }

    // The first end stands with its reasons: a step that runs again may see other quotes, not another outcome.
    private static boolean requireSame(TradeId id, SignalOutcome outcome, Signal.Ended before) {
        if (before.outcome() != outcome) {
            throw new IllegalStateException("signal " + id + " ended as " + before.outcome() + " at " + before.at()
                    + " and cannot end as " + outcome + " too");
        }
        return false;
    }

    @Override
    public List<WhyNot> whyNots(AccountId account, LocalDate session) {
        List<WhyNot> whyNots = jdbc.query(
                WHY_NOTS,
                (row, n) -> new WhyNot(
                        new Symbol(row.getString("symbol")),
                        row.getString("rule_id"),
                        row.getString("found"),
                        row.getString("asked")),
                account.value(),
                session);
        // In our order of symbols, not in a database's: its collation may skip the dot of a class share.
        return whyNots.stream().sorted(Comparator.comparing(WhyNot::symbol)).toList();
    }
}
