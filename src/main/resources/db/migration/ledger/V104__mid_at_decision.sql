-- The middle of the market on which an order was decided; unknown for orders from before.
ALTER TABLE ledger_order ADD COLUMN mid_price NUMERIC(19, 6);
