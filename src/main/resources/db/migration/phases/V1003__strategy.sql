-- The strategy's settings under which an account has traded: one row per setting, a new set when one of them was
-- changed. Append-only.
CREATE TABLE phases_strategy (
    account VARCHAR(32)                 NOT NULL,
    set_no  INTEGER                     NOT NULL,
    name    VARCHAR(120)                NOT NULL,
    setting VARCHAR(400)                NOT NULL,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, set_no, name)
);
