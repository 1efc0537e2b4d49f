-- Wrong passwords of late, by address and by a part of the hash of the name: enough to lock, and too little to find out
-- what was typed. All nodes count here, and a restart forgets nothing; rows that are forgotten are taken away.
CREATE TABLE web_wrong_password (
    whose        VARCHAR(64)                 NOT NULL,
    tries        INTEGER                     NOT NULL,
    forgotten_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT web_wrong_password_pk PRIMARY KEY (whose)
);
