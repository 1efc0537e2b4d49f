-- What people are told: written in the transaction of the fact, sent after it. A notification stays as it was written;
-- only an alert's end is added.
CREATE TABLE notify_notification (
    notification_key VARCHAR(200)                NOT NULL PRIMARY KEY,
    account          VARCHAR(32)                 NOT NULL,
    kind             VARCHAR(32)                 NOT NULL,
    severity         VARCHAR(16)                 NOT NULL,
    subject          VARCHAR(200)                NOT NULL,
    body             VARCHAR(2000)               NOT NULL,
    raised_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at         TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX notify_notification_by_account ON notify_notification (account, raised_at);

-- One row a recipient. Recipients are numbered as the configuration lists them: addresses stand in no row.
CREATE TABLE notify_delivery (
    notification_key VARCHAR(200)                NOT NULL,
    channel          VARCHAR(8)                  NOT NULL,
    recipient_no     INTEGER                     NOT NULL,
    state            VARCHAR(8)                  NOT NULL,
    attempts         INTEGER                     NOT NULL,
    last_error       VARCHAR(500),
    next_try_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    tried_at         TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (notification_key, channel, recipient_no),
    FOREIGN KEY (notification_key) REFERENCES notify_notification (notification_key)
);
CREATE INDEX notify_delivery_due ON notify_delivery (channel, state, next_try_at);
