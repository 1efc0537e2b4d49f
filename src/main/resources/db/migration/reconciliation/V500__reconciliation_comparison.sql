-- Our books against the broker's, each time they were compared. Append-only.
CREATE TABLE reconciliation_comparison (
    account VARCHAR(32) NOT NULL,
    session_date DATE NOT NULL,
    seq INTEGER NOT NULL,
    compared_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (account, session_date, seq)
);

-- What did not agree; a comparison without rows here found the books equal.
CREATE TABLE reconciliation_difference (
    account VARCHAR(32) NOT NULL,
    session_date DATE NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(32) NOT NULL,
    subject VARCHAR(120) NOT NULL,
    ours VARCHAR(200) NOT NULL,
    theirs VARCHAR(500) NOT NULL,
    PRIMARY KEY (account, session_date, seq, position),
    FOREIGN KEY (account, session_date, seq) REFERENCES reconciliation_comparison (account, session_date, seq)
);
