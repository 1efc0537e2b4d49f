-- Every change of the volatility regime, with what the account had at risk. Append-only.
CREATE TABLE risk_regime_transition (
    account       VARCHAR(32)                 NOT NULL,
    session_date  DATE                        NOT NULL,
    changed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    from_regime   VARCHAR(16)                 NOT NULL,
    to_regime     VARCHAR(16)                 NOT NULL,
    vix           NUMERIC(10, 4)              NOT NULL,
    heat          NUMERIC(19, 6)              NOT NULL,
    heat_before   NUMERIC(19, 6),
    heat_after    NUMERIC(19, 6),
    heat_explained NUMERIC(19, 6),
    value_at_risk NUMERIC(19, 6),
    PRIMARY KEY (account, session_date, changed_at)
);
