package io.gatehouse.safety;

import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;

/** Reads what an account may send now: the stop file first, then the latches. Nothing is remembered between calls. */
@Component
public class ReadTradingState {

    private final StopFile stopFile;
    private final Latches latches;

    public ReadTradingState(StopFile stopFile, Latches latches) {
        this.stopFile = stopFile;
        this.latches = latches;
    }

    /** In the caller's transaction, or alone; asked with the account locked it holds until the caller commits. */
    public TradingStanding of(AccountId account) {
        return new TradingStanding(account, latches.openOf(account), stopFile.of(account));
    }
}
