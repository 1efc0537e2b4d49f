package io.gatehouse.ledger;

/** Whose money an account trades with. */
public enum AccountKind {
    /** Nobody's: a simulated broker on a simulated or replayed market. */
    SIMULATED,
    /** A real broker's paper account. */
    PAPER,
    /** Real money. */
    LIVE;

    public boolean isRealMoney() {
        return this == LIVE;
    }
}
