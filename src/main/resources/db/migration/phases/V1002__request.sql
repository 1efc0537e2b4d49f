-- Who asked for a move between phases, and what became of it. Both are append-only: a request ends by its last step.
CREATE TABLE phases_request (
    id           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    account      VARCHAR(32)                 NOT NULL,
    kind         VARCHAR(16)                 NOT NULL,
    from_phase   VARCHAR(24)                 NOT NULL,
    to_phase     VARCHAR(24)                 NOT NULL,
    requested_by VARCHAR(64)                 NOT NULL,
    reason       VARCHAR(2000)               NOT NULL,
    asked_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    session_date DATE                        NOT NULL
);
CREATE INDEX phases_request_by_account ON phases_request (account);

CREATE TABLE phases_request_step (
    request  VARCHAR(64)                 NOT NULL,
    step_no  INTEGER                     NOT NULL,
    progress VARCHAR(16)                 NOT NULL,
    person   VARCHAR(64)                 NOT NULL,
    words    VARCHAR(2000)               NOT NULL,
    evidence VARCHAR(64),
    at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (request, step_no),
    UNIQUE (request, progress),
    FOREIGN KEY (request) REFERENCES phases_request (id)
);

-- Every time the override password was given; five wrong ones in a row lock it for an hour. Append-only.
CREATE TABLE phases_override_attempt (
    attempt_no INTEGER                     NOT NULL PRIMARY KEY,
    account    VARCHAR(32)                 NOT NULL,
    person     VARCHAR(64)                 NOT NULL,
    correct    BOOLEAN                     NOT NULL,
    at         TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
