package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import java.util.List;

/** The accounts for which this desk answers a stop. */
public record AnsweredAccounts(List<AccountId> ids) {

    public AnsweredAccounts {
        ids = List.copyOf(ids);
    }

    List<AccountId> without(AccountId account) {
        return ids.stream().filter(other -> !other.equals(account)).toList();
    }
}
