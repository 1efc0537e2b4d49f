package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.risk.AccountKinds;
import org.springframework.stereotype.Component;

/** Whose money it is, by the broker that orders go to. */
@Component
class BrokerAccountKinds implements AccountKinds {

    private final Broker broker;

    BrokerAccountKinds(Broker broker) {
        this.broker = broker;
    }

    @Override
    public AccountKind kindOf(AccountId account) {
        return broker.kindOf(account);
    }
}
