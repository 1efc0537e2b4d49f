-- How programs get into the API. Of a secret only its SHA-256 is kept; an owner who is gone takes the tokens along.
CREATE TABLE web_api_token (
    id         VARCHAR(32)                 NOT NULL,
    name       VARCHAR(60)                 NOT NULL,
    owner      VARCHAR(64)                 NOT NULL,
    scopes     VARCHAR(64)                 NOT NULL,
    hash       VARCHAR(64)                 NOT NULL,
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT web_api_token_pk PRIMARY KEY (id),
    CONSTRAINT web_api_token_hash UNIQUE (hash),
    CONSTRAINT web_api_token_owner FOREIGN KEY (owner) REFERENCES web_user (name) ON DELETE CASCADE
);
