package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.LocalDate;
import java.util.List;

/**
 * What an order costs from a date on, without exchange and regulatory fees.
 *
 * @param optionTiers dollars per contract by premium, the highest premium first, the last from zero
 * @param perShare dollars per share of stock
 * @param minimum dollars per order
 */
record CommissionSchedule(LocalDate validFrom, List<Tier> optionTiers, Money perShare, Money minimum) {

    /** @param from lowest premium per share to which it applies */
    record Tier(Price from, Money perContract) {}

    // Interactive Brokers, US options up to 10,000 contracts a month, and US stocks, both "fixed".
    private static final List<CommissionSchedule> DATED = List.of(new CommissionSchedule(
            LocalDate.EPOCH,
            List.of(
                    new Tier(Price.of("0.10"), Money.of("0.65")),
                    new Tier(Price.of("0.05"), Money.of("0.50")),
                    new Tier(Price.ZERO, Money.of("0.25"))),
            Money.of("0.005"),
            Money.of("1.00")));

    /** The schedule in force on a date. */
    static CommissionSchedule on(LocalDate date) {
        CommissionSchedule inForce = DATED.get(0);
        for (CommissionSchedule later : DATED) {
            inForce = later.validFrom().isAfter(date) ? inForce : later;
        }
        return inForce;
    }

    /**
     * What the next execution of an order adds to its commission. The first one pays the minimum, later ones
     * only what the order costs above it, so that the sum is right whenever the order ends.
     */
    Money charge(List<BrokerEvent.Executed> before, BrokerEvent.Executed next) {
        Money owedBefore = before.stream().map(this::rate).reduce(Money.ZERO, Money::plus);
        Money paidBefore = before.isEmpty() ? Money.ZERO : owedBefore.max(minimum);
        return owedBefore.plus(rate(next)).max(minimum).minus(paidBefore);
    }

    private Money rate(BrokerEvent.Executed execution) {
        long units = execution.quantity().abs().units();
        if (!(execution.instrument() instanceof OptionContract)) {
            return perShare.times(units);
        }
        return optionTiers.stream()
                .filter(tier -> !execution.price().isBelow(tier.from()))
                .findFirst()
                .orElseThrow()
                .perContract()
                .times(units);
    }
}
