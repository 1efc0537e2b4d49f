package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;

/** The accounts of this desk; a request for another one is refused, never answered with nothing. */
@Component
public class KnownAccounts {

    private final DeskView desk;

    KnownAccounts(DeskView desk) {
        this.desk = desk;
    }

    public AccountId known(AccountId account) {
        if (!desk.accounts().contains(account)) {
            throw new UnknownResource("no account '" + account + "' on this desk; it runs " + desk.accounts());
        }
        return account;
    }
}
