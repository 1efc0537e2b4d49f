package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;

/** The record of requests for moves. Append-only; takes part in the caller's transaction. */
public interface MoveRequests {

    /** Records a request without any step yet. */
    void open(MoveRequest request);

    /** Adds a step; a request has each kind of step at most once. */
    void add(RequestId request, MoveRequest.Step step);

    Optional<MoveRequest> find(RequestId id);

    /** Every request of an account, oldest first. */
    List<MoveRequest> of(AccountId account);
}
