-- Tasks that a person does not want to see in their own list for a while. A matter of looking: it changes nothing of the
-- task. Rows whose time has come are taken away.
CREATE TABLE web_snooze (
    person     VARCHAR(64)                 NOT NULL,
    task       VARCHAR(64)                 NOT NULL,
    hidden_to  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT web_snooze_pk PRIMARY KEY (person, task)
);
