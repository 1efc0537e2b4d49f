-- What the governor decided of a signal, each time it was asked. Append-only.
CREATE TABLE risk_decision (
    account VARCHAR(32) NOT NULL,
    session_date DATE NOT NULL,
    trade_id VARCHAR(64) NOT NULL,
    seq INTEGER NOT NULL,
    decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    signal_rank INTEGER NOT NULL,
    approved BOOLEAN NOT NULL,
    initial_margin NUMERIC(19, 6),
    PRIMARY KEY (trade_id, seq)
);

CREATE INDEX risk_decision_session ON risk_decision (account, session_date);

-- Every rule a refused signal broke, the one that names its outcome first.
CREATE TABLE risk_breach (
    trade_id VARCHAR(64) NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rule_name VARCHAR(64) NOT NULL,
    outcome VARCHAR(40) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (trade_id, seq, position),
    FOREIGN KEY (trade_id, seq) REFERENCES risk_decision (trade_id, seq)
);

-- The volatility regime as it was read. Append-only.
CREATE TABLE risk_regime_reading (
    account VARCHAR(32) NOT NULL,
    session_date DATE NOT NULL,
    read_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    vix NUMERIC(10, 4) NOT NULL,
    previous_close NUMERIC(10, 4) NOT NULL,
    regime VARCHAR(16) NOT NULL,
    PRIMARY KEY (account, session_date, read_at)
);
