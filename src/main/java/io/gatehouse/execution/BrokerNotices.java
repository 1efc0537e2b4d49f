package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.List;

/** The record of notices. Append-only; takes part in the caller's transaction. */
public interface BrokerNotices {

    /** Records a notice; false if the same was recorded before. */
    boolean record(BrokerNotice notice);

    /** Those of {@code [from, to)}, oldest first. */
    List<BrokerNotice> between(AccountId account, Instant from, Instant to);
}
