-- Whose money an account traded with when its first session was recorded. What was earned on a simulated broker
-- never counts on another one. Append-only.
CREATE TABLE phases_origin (
    account  VARCHAR(32)                 NOT NULL PRIMARY KEY,
    kind     VARCHAR(16)                 NOT NULL,
    noted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
