-- Which latch a stop closed, or found closed. Append-only, as all of these.
CREATE TABLE emergency_stop (
    stop    VARCHAR(64)  NOT NULL,
    account VARCHAR(32)  NOT NULL,
    latch   VARCHAR(128) NOT NULL,
    PRIMARY KEY (stop, account)
);

-- Audit lines that were written without a database and are in the trail by now.
CREATE TABLE emergency_line (
    stop        VARCHAR(64) NOT NULL,
    account     VARCHAR(32) NOT NULL,
    line_number INTEGER     NOT NULL,
    PRIMARY KEY (stop, account, line_number)
);

-- Everything held is to be closed while this latch is.
CREATE TABLE emergency_flatten (
    latch   VARCHAR(128) NOT NULL PRIMARY KEY,
    account VARCHAR(32)  NOT NULL
);

CREATE TABLE emergency_drill (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account      VARCHAR(32)                 NOT NULL,
    session_date DATE                        NOT NULL,
    drilled_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    person       VARCHAR(64)                 NOT NULL,
    passed       BOOLEAN                     NOT NULL,
    cancelled    INTEGER                     NOT NULL,
    wall_millis  BIGINT                      NOT NULL,
    words        VARCHAR(2000)               NOT NULL
);
CREATE INDEX emergency_drill_by_account ON emergency_drill (account, drilled_at);
