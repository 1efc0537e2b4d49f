-- An exit order that is driven by another reason than the one it was decided for: a target whose market turned
-- into a stop. The latest row names what closed the trade.
CREATE TABLE ledger_exit_turn (
    order_ref   VARCHAR(64)                 NOT NULL,
    seq         INTEGER                     NOT NULL,
    exit_reason VARCHAR(16)                 NOT NULL,
    turned_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (order_ref, seq),
    FOREIGN KEY (order_ref) REFERENCES ledger_order (order_ref)
);
