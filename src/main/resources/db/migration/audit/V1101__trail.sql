-- What the trail is searched by. The columns repeat what the line says, for the stream audit/trail alone; elsewhere
-- they are empty. Like the line they are written once.
ALTER TABLE audit_line ADD COLUMN changed_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE audit_line ADD COLUMN action VARCHAR(64);
ALTER TABLE audit_line ADD COLUMN actor VARCHAR(64);

CREATE INDEX audit_line_changed_at ON audit_line (account, stream, changed_at);
CREATE INDEX audit_line_action ON audit_line (account, stream, action, sequence_no);
CREATE INDEX audit_line_actor ON audit_line (account, stream, actor, sequence_no);
