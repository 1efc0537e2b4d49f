-- Who may log in to the page and the API. A password is stored as its bcrypt hash only.
CREATE TABLE web_user (
    name          VARCHAR(64)                 NOT NULL,
    password_hash VARCHAR(100)                NOT NULL,
    role          VARCHAR(32)                 NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT web_user_pk PRIMARY KEY (name)
);
