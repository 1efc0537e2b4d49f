-- What keeps an account from trading. Append-only: closing, acknowledgements and release are rows of their own.
CREATE TABLE safety_latch (
    id           VARCHAR(128)                NOT NULL PRIMARY KEY,
    account      VARCHAR(32)                 NOT NULL,
    cause        VARCHAR(32)                 NOT NULL,
    session_date DATE                        NOT NULL,
    closed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reason       VARCHAR(2000)               NOT NULL,
    -- Symbols, separated by commas; empty for none.
    disputed     VARCHAR(2000)               NOT NULL,
    not_before   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX safety_latch_by_account ON safety_latch (account, session_date);

CREATE TABLE safety_acknowledged (
    latch           VARCHAR(128)                NOT NULL,
    number_of       INTEGER                     NOT NULL,
    person          VARCHAR(64)                 NOT NULL,
    words           VARCHAR(500)                NOT NULL,
    acknowledged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (latch, number_of),
    FOREIGN KEY (latch) REFERENCES safety_latch (id)
);

CREATE TABLE safety_released (
    latch         VARCHAR(128)                NOT NULL PRIMARY KEY,
    person        VARCHAR(64)                 NOT NULL,
    second_person VARCHAR(64),
    words         VARCHAR(500)                NOT NULL,
    released_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    FOREIGN KEY (latch) REFERENCES safety_latch (id)
);
