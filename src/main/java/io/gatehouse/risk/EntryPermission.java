package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/** Whether an account may enter positions in a session; implemented by whoever compares the books. */
@FunctionalInterface
public interface EntryPermission {

    /** Why not, with figures; empty when entries are allowed. No comparison yet is a reason. */
    Optional<String> whyNot(AccountId account, LocalDate session);
}
