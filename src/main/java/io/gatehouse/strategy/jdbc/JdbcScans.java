package io.gatehouse.strategy.jdbc;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.strategy.ScanRecord;
import io.gatehouse.strategy.ScanResult;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Scans in three tables, each written with one batch. */
@Repository
class JdbcScans implements ScanRecord {

    private static final String ADD_SCAN =
            "INSERT INTO strategy_scan (account, session_date, scanned_at) VALUES (?, ?, ?)";
    private static final String ADD_SIGNAL = """
            INSERT INTO strategy_signal (account, session_date, symbol, rank_no, expiry, strike, option_right,
                contracts, bid, ask, quoted_at, entry_limit, underlying_mid, out_of_the_money, margin,
                premium_per_margin, sector)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_WHY_NOT = "INSERT INTO strategy_why_not"
            + " (account, session_date, symbol, rule_id, found, asked) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String IS_SCANNED = "SELECT 1 FROM strategy_scan WHERE account = ? AND session_date = ?";
    private static final String PROPOSALS =
            "SELECT * FROM strategy_signal WHERE account = ? AND session_date = ? ORDER BY rank_no";

    // JdbcClient knows no batches.
    private final JdbcOperations jdbc;

    JdbcScans(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<TradeProposal>> proposals(AccountId account, LocalDate session) {
        boolean scanned = !jdbc.queryForList(IS_SCANNED, Integer.class, account.value(), session)
                .isEmpty();
        return scanned
                ? Optional.of(jdbc.query(PROPOSALS, (row, n) -> Rows.proposal(row), account.value(), session))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void add(ScanResult scan) {
        String account = scan.account().value();
        LocalDate session = scan.session();
        jdbc.update(ADD_SCAN, account, session, Rows.utc(scan.at()));
        jdbc.batchUpdate(
                ADD_SIGNAL, scan.proposals().stream().map(JdbcScans::row).toList());
        jdbc.batchUpdate(
                ADD_WHY_NOT,
                scan.whyNots().stream().map(why -> row(account, session, why)).toList());
    }

    private static Object[] row(TradeProposal proposal) {
        OptionContract contract = proposal.contract();
        return new Object[] {
            proposal.id().account().value(),
            proposal.id().session(),
            proposal.id().symbol().value(),
            proposal.rank(),
            contract.expiry(),
            contract.strike().perShare(),
            contract.right().name(),
            proposal.contracts().units(),
            proposal.quote().bid().perShare(),
            proposal.quote().ask().perShare(),
            Rows.utc(proposal.quote().at()),
            proposal.limit().perShare(),
            proposal.underlyingMid().perShare(),
            proposal.outOfTheMoney().value(),
            proposal.margin().amount(),
            proposal.premiumPerMargin().value(),
            proposal.sector()
        };
    }

    private static Object[] row(String account, LocalDate session, WhyNot why) {
        return new Object[] {account, session, why.symbol().value(), why.rule(), why.value(), why.limit()};
    }
}
