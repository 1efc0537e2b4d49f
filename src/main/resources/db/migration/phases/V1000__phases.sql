-- Moves of an account between phases. Append-only.
CREATE TABLE phases_transition (
    account       VARCHAR(32)                 NOT NULL,
    number_no     INTEGER                     NOT NULL,
    kind          VARCHAR(16)                 NOT NULL,
    from_phase    VARCHAR(24)                 NOT NULL,
    to_phase      VARCHAR(24)                 NOT NULL,
    applied_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    session_date  DATE                        NOT NULL,
    counts_from   DATE                        NOT NULL,
    trigger_name  VARCHAR(64)                 NOT NULL,
    reason        VARCHAR(2000)               NOT NULL,
    requested_by  VARCHAR(64)                 NOT NULL,
    approved_by   VARCHAR(64),
    evidence_id   VARCHAR(64),
    PRIMARY KEY (account, number_no)
);

-- Changes of the position size, with their justification. Append-only. A size that is null is the strategy's own
-- number of contracts. transition_no is the move that brought the change, null for one within a phase.
CREATE TABLE phases_size_change (
    account       VARCHAR(32)                 NOT NULL,
    seq           INTEGER                     NOT NULL,
    session_date  DATE                        NOT NULL,
    changed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    phase         VARCHAR(24)                 NOT NULL,
    kind          VARCHAR(16)                 NOT NULL,
    from_size     NUMERIC(19, 6),
    to_size       NUMERIC(19, 6),
    justification VARCHAR(2000)               NOT NULL,
    transition_no INTEGER,
    PRIMARY KEY (account, seq)
);

-- Where an account stands: what the two tables above add up to, changed in the same transaction.
CREATE TABLE phases_standing_now (
    account               VARCHAR(32)                 NOT NULL PRIMARY KEY,
    phase                 VARCHAR(24)                 NOT NULL,
    since_at              TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    since_session         DATE                        NOT NULL,
    evidence_from         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    evidence_from_session DATE                        NOT NULL,
    size_dollars          NUMERIC(19, 6),
    size_cut              BOOLEAN                     NOT NULL,
    growth_frozen         BOOLEAN                     NOT NULL
);

-- One row for each trading session, traded or not. Append-only. position_sizes: dollars, separated by blanks.
CREATE TABLE phases_session (
    account         VARCHAR(32)                 NOT NULL,
    session_date    DATE                        NOT NULL,
    phase           VARCHAR(24)                 NOT NULL,
    entered         INTEGER                     NOT NULL,
    wins            INTEGER                     NOT NULL,
    losses          INTEGER                     NOT NULL,
    closed          INTEGER                     NOT NULL,
    win_rate        NUMERIC(19, 8),
    risk_reward     NUMERIC(19, 8),
    pnl             NUMERIC(19, 6)              NOT NULL,
    net_liquidation NUMERIC(19, 6)              NOT NULL,
    position_sizes  VARCHAR(2000)               NOT NULL,
    breaker_trips   INTEGER                     NOT NULL,
    signals         INTEGER                     NOT NULL,
    executed        INTEGER                     NOT NULL,
    entries_allowed BOOLEAN                     NOT NULL,
    recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, session_date)
);

-- Closed trades as gates and triggers count them: a projection of the ledger, kept in the transaction of the fill.
CREATE TABLE phases_trade_now (
    trade        VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account      VARCHAR(32)                 NOT NULL,
    phase        VARCHAR(24)                 NOT NULL,
    opened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    session_date DATE                        NOT NULL,
    net_pnl      NUMERIC(19, 6)              NOT NULL,
    by_hand      BOOLEAN                     NOT NULL
);
CREATE INDEX phases_trade_now_by_close ON phases_trade_now (account, closed_at);
CREATE INDEX phases_trade_now_by_session ON phases_trade_now (account, session_date);

-- Trades a person opened by hand and the desk took over. Append-only.
CREATE TABLE phases_adopted_trade (
    trade      VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account    VARCHAR(32)                 NOT NULL,
    person     VARCHAR(64)                 NOT NULL,
    reason     VARCHAR(500)                NOT NULL,
    adopted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Evidence as it was when it was judged. Append-only.
CREATE TABLE phases_evidence (
    id        VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account   VARCHAR(32)                 NOT NULL,
    to_phase  VARCHAR(24)                 NOT NULL,
    verdict   VARCHAR(24)                 NOT NULL,
    frozen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    hash      VARCHAR(64)                 NOT NULL
);

-- Its canonical text, cut into pieces that every database holds.
CREATE TABLE phases_evidence_text (
    id       VARCHAR(64)   NOT NULL,
    piece_no INTEGER       NOT NULL,
    piece    VARCHAR(8000) NOT NULL,
    PRIMARY KEY (id, piece_no),
    FOREIGN KEY (id) REFERENCES phases_evidence (id)
);

-- Entries stand still from here until a named person acknowledges. Append-only.
CREATE TABLE phases_halt (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account      VARCHAR(32)                 NOT NULL,
    session_date DATE                        NOT NULL,
    opened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reason       VARCHAR(2000)               NOT NULL
);
CREATE INDEX phases_halt_by_account ON phases_halt (account, session_date);

CREATE TABLE phases_halt_acknowledged (
    id              VARCHAR(64)                 NOT NULL PRIMARY KEY,
    person          VARCHAR(64)                 NOT NULL,
    words           VARCHAR(500)                NOT NULL,
    acknowledged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    FOREIGN KEY (id) REFERENCES phases_halt (id)
);
