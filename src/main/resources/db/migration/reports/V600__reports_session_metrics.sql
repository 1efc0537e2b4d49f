-- How an account stood after each session; derived from the ledger and kept for screens and gates. Append-only.
CREATE TABLE reports_session_metrics (
    account VARCHAR(32) NOT NULL,
    session_date DATE NOT NULL,
    net_liquidation NUMERIC(19, 6) NOT NULL,
    session_pnl NUMERIC(19, 6) NOT NULL,
    session_return NUMERIC(19, 8) NOT NULL,
    cumulative_return NUMERIC(19, 8) NOT NULL,
    drawdown NUMERIC(19, 8) NOT NULL,
    max_drawdown NUMERIC(19, 8) NOT NULL,
    closed_trades INTEGER NOT NULL,
    win_rate NUMERIC(19, 8),
    profit_factor NUMERIC(19, 8),
    sharpe_60 NUMERIC(19, 8),
    PRIMARY KEY (account, session_date)
);
