-- Which node runs an account, until when unless renewed, and how far its desk clock has come.
CREATE TABLE desk_lease (
    account VARCHAR(32) NOT NULL PRIMARY KEY,
    holder VARCHAR(64) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    desk_time TIMESTAMP(6) WITH TIME ZONE
);
