package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;

/** The record of requests for limits. Append-only; takes part in the caller's transaction. */
public interface LimitRequests {

    /** Records a request without any step yet. */
    void open(LimitRequest request);

    /** Adds a step; a request has each kind of step at most once. */
    void add(LimitRequestId request, LimitRequest.Step step);

    Optional<LimitRequest> find(LimitRequestId id);

    /** Every request of an account, oldest first. */
    List<LimitRequest> of(AccountId account);
}
