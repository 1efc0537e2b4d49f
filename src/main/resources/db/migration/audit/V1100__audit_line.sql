-- Lines of the audit files as they are written. Rows are added and never changed; the files are made from them.
CREATE TABLE audit_line (
    account       VARCHAR(32)   NOT NULL,
    stream        VARCHAR(64)   NOT NULL,
    sequence_no   BIGINT        NOT NULL,
    line          VARCHAR(8000) NOT NULL,
    hash          VARCHAR(64)   NOT NULL,
    previous_hash VARCHAR(64)   NOT NULL,
    PRIMARY KEY (account, stream, sequence_no)
);

-- Where each stream ends. Whoever adds to it locks its row first.
CREATE TABLE audit_stream_now (
    account       VARCHAR(32) NOT NULL,
    stream        VARCHAR(64) NOT NULL,
    last_sequence BIGINT      NOT NULL,
    last_hash     VARCHAR(64) NOT NULL,
    PRIMARY KEY (account, stream)
);
