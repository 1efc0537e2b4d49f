-- The phase an account was in when an order was decided. Before there were phases every account was in the first.
ALTER TABLE ledger_order ADD COLUMN phase VARCHAR(24);
UPDATE ledger_order SET phase = 'EXPERIENCE';
