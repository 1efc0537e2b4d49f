-- What a command with an Idempotency-Key was answered, so that the same one again gets the same answer. A row without
-- a status is a command that was begun and, as far as is known, never answered.
CREATE TABLE web_kept_answer (
    person       VARCHAR(64)                 NOT NULL,
    request_key  VARCHAR(64)                 NOT NULL,
    request_hash VARCHAR(64)                 NOT NULL,
    begun_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    status       INTEGER,
    media_type   VARCHAR(100),
    body         TEXT,
    CONSTRAINT web_kept_answer_pk PRIMARY KEY (person, request_key)
);
CREATE INDEX web_kept_answer_begun ON web_kept_answer (begun_at);
