package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.Map;

/** The strategy's settings under which an account has traded. Append-only; takes part in the caller's transaction. */
public interface StrategiesInForce {

    /** The settings of the last start, by name; none for an account that was never started. */
    Map<String, String> last(AccountId account);

    /** Keeps the settings that are in force from now on. */
    void keep(AccountId account, Map<String, String> settings, Instant at);
}
