package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.io.Serial;

/** Another node runs the account now; this one must stop before it writes anything more. */
public class LeaseLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LeaseLost(AccountId account) {
        super("another node has taken account '" + account + "'; this node stops running it");
    }
}
