-- The limits that bind an account from an instant on, as key=value pairs. Append-only: the last version is in force.
CREATE TABLE risk_limits_version (
    account    VARCHAR(32)   NOT NULL,
    version_no INTEGER       NOT NULL,
    limits     VARCHAR(1000) NOT NULL,
    request    VARCHAR(64),
    since_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, version_no)
);

-- What the file said each time it had changed since it was looked at before. Append-only.
CREATE TABLE risk_limits_file (
    account VARCHAR(32)   NOT NULL,
    look_no INTEGER       NOT NULL,
    limits  VARCHAR(1000) NOT NULL,
    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, look_no)
);

-- A request for other limits, each limit it would change, and what became of it. Append-only.
CREATE TABLE risk_limits_request (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    account      VARCHAR(32)  NOT NULL,
    requested_by VARCHAR(64)  NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    asked_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    session_date DATE         NOT NULL
);

CREATE INDEX risk_limits_request_account ON risk_limits_request (account);

CREATE TABLE risk_limits_request_value (
    request    VARCHAR(64) NOT NULL REFERENCES risk_limits_request (id),
    position   INTEGER     NOT NULL,
    limit_key  VARCHAR(64) NOT NULL,
    from_value VARCHAR(40) NOT NULL,
    to_value   VARCHAR(40) NOT NULL,
    PRIMARY KEY (request, position)
);

CREATE TABLE risk_limits_request_step (
    request  VARCHAR(64)  NOT NULL REFERENCES risk_limits_request (id),
    step_no  INTEGER      NOT NULL,
    progress VARCHAR(16)  NOT NULL,
    person   VARCHAR(64)  NOT NULL,
    words    VARCHAR(500) NOT NULL,
    at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (request, step_no),
    UNIQUE (request, progress)
);
