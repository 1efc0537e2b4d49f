package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts this installation runs.
 *
 * @param accounts account ids; the first is the one shown when none is named
 */
@ConfigurationProperties("gatehouse")
public record DeskAccounts(@DefaultValue("paper") List<String> accounts) {

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if there is none, or one has not the form of an account id
     */
    public DeskAccounts {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("gatehouse.accounts names at least one account");
        }
        accounts.forEach(AccountId::new);
    }

    public List<AccountId> ids() {
        return accounts.stream().map(AccountId::new).toList();
    }
}
