package io.gatehouse.execution;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.MarginSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Margin by the broker's what-if. */
@Component
class BrokerMargin implements MarginSource {

    private final Broker broker;

    BrokerMargin(Broker broker) {
        this.broker = broker;
    }

    @Override
    public Optional<Money> initialMargin(
            AccountId account, OptionContract contract, Quantity contracts, Price premium) {
        return broker.whatIfMargin(account, contract, contracts, premium) instanceof Answer.Known<Money> known
                ? Optional.of(known.value())
                : Optional.empty();
    }
}
