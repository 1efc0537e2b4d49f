-- One row per scan; the key keeps a session from being scanned twice.
CREATE TABLE strategy_scan (
    account      VARCHAR(32)                 NOT NULL,
    session_date DATE                        NOT NULL,
    scanned_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, session_date)
);

-- Every symbol of a scan stands in exactly one of the next two tables. Rows are added, never changed.
CREATE TABLE strategy_signal (
    account            VARCHAR(32)                 NOT NULL,
    session_date       DATE                        NOT NULL,
    symbol             VARCHAR(8)                  NOT NULL,
    rank_no            INTEGER                     NOT NULL,
    expiry             DATE                        NOT NULL,
    strike             NUMERIC(19, 6)              NOT NULL,
    option_right       VARCHAR(4)                  NOT NULL,
    contracts          BIGINT                      NOT NULL,
    bid                NUMERIC(19, 6)              NOT NULL,
    ask                NUMERIC(19, 6)              NOT NULL,
    quoted_at          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    entry_limit        NUMERIC(19, 6)              NOT NULL,
    underlying_mid     NUMERIC(19, 6)              NOT NULL,
    out_of_the_money   NUMERIC(19, 8)              NOT NULL,
    margin             NUMERIC(19, 6)              NOT NULL,
    premium_per_margin NUMERIC(19, 8)              NOT NULL,
    sector             VARCHAR(64)                 NOT NULL,
    PRIMARY KEY (account, session_date, symbol),
    UNIQUE (account, session_date, rank_no),
    FOREIGN KEY (account, session_date) REFERENCES strategy_scan (account, session_date)
);

CREATE TABLE strategy_why_not (
    account      VARCHAR(32)   NOT NULL,
    session_date DATE          NOT NULL,
    symbol       VARCHAR(8)    NOT NULL,
    rule_id      VARCHAR(32)   NOT NULL,
    found        VARCHAR(1000) NOT NULL,
    asked        VARCHAR(200)  NOT NULL,
    PRIMARY KEY (account, session_date, symbol),
    FOREIGN KEY (account, session_date) REFERENCES strategy_scan (account, session_date)
);

-- At most one end per signal; a signal without one is open or unresolved.
CREATE TABLE strategy_signal_end (
    account      VARCHAR(32)                 NOT NULL,
    session_date DATE                        NOT NULL,
    symbol       VARCHAR(8)                  NOT NULL,
    outcome      VARCHAR(32)                 NOT NULL,
    ended_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, session_date, symbol),
    FOREIGN KEY (account, session_date, symbol) REFERENCES strategy_signal (account, session_date, symbol)
);

CREATE TABLE strategy_signal_end_reason (
    account      VARCHAR(32)   NOT NULL,
    session_date DATE          NOT NULL,
    symbol       VARCHAR(8)    NOT NULL,
    position_no  INTEGER       NOT NULL,
    reason       VARCHAR(4000) NOT NULL,
    PRIMARY KEY (account, session_date, symbol, position_no),
    FOREIGN KEY (account, session_date, symbol) REFERENCES strategy_signal_end (account, session_date, symbol)
);
