package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one account holds: cash, positions, margin, and everything that ever moved them. */
final class AccountBook {

    private static final Ratio STANDARD = Ratio.of("1");

    // Shares before the options on them. Not by code: BRK.B and BRKB share one, and it is slow to write.
    private static final Comparator<OptionContract> BY_TERMS = Comparator.comparing(OptionContract::expiry)
            .thenComparing(OptionContract::strike)
            .thenComparing(OptionContract::right);
    private static final Comparator<Optional<OptionContract>> SHARES_FIRST = (a, b) -> a.isPresent() && b.isPresent()
            ? BY_TERMS.compare(a.get(), b.get())
            : Boolean.compare(a.isPresent(), b.isPresent());
    private static final Comparator<Instrument> ORDER =
            Comparator.comparing(Instrument::underlying).thenComparing(AccountBook::asOption, SHARES_FIRST);

    private final TreeMap<Instrument, Quantity> positions = new TreeMap<>(ORDER);
    private final Map<OptionContract, Money> marginPerUnit = new HashMap<>();
    private final Map<OptionContract, Ratio> deliverables = new HashMap<>();
    private final List<BrokerEvent> activity = new ArrayList<>();
    private Money cash;

    AccountBook(Money cash) {
        this.cash = cash;
    }

    Money cash() {
        return cash;
    }

    Quantity position(Instrument instrument) {
        return positions.getOrDefault(instrument, Quantity.ZERO);
    }

    List<BrokerPosition> positions() {
        return positions.entrySet().stream()
                .map(held -> new BrokerPosition(held.getKey(), held.getValue()))
                .toList();
    }

    List<BrokerEvent> activity() {
        return List.copyOf(activity);
    }

    List<BrokerEvent> activitySince(Instant from) {
        return activity.stream().filter(event -> !event.at().isBefore(from)).toList();
    }

    /** Initial margin of all short options, as it was when they were sold. */
    Money marginHeld() {
        return positions.entrySet().stream()
                .filter(held -> held.getKey() instanceof OptionContract
                        && held.getValue().isNegative())
                .map(held -> marginPerUnit
                        .getOrDefault(held.getKey(), Money.ZERO)
                        .times(held.getValue().abs().units()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Shares an option held delivers for one on paper: 1 unless its underlying was split meanwhile. */
    Ratio deliverable(OptionContract contract) {
        return deliverables.getOrDefault(contract, STANDARD);
    }

    void book(BrokerEvent.Executed execution, Money margin) {
        activity.add(execution);
        cash = cash.minus(execution.instrument().valueOf(execution.quantity(), execution.price()));
        if (execution.instrument() instanceof OptionContract contract
                && execution.quantity().isNegative()) {
            marginPerUnit.put(contract, margin);
        }
        move(execution.instrument(), execution.quantity());
    }

    void book(BrokerEvent.CommissionReported report) {
        activity.add(report);
        cash = cash.minus(report.commission());
    }

    void book(BrokerEvent.DividendPaid dividend) {
        activity.add(dividend);
        cash = cash.plus(dividend.amount());
    }

    void book(Change.OptionRemoved removed) {
        BrokerEvent.OptionExpired expiry = removed.expiry();
        activity.add(expiry);
        cash = cash.plus(removed.cash());
        move(expiry.instrument(), expiry.quantity().negated());
        move(new Stock(expiry.instrument().underlying()), removed.shares());
    }

    void split(Symbol symbol, Quantity shares, Ratio newPerOld) {
        Stock stock = new Stock(symbol);
        move(stock, shares.minus(position(stock)));
        for (Instrument held : positions.keySet()) {
            if (held instanceof OptionContract contract && contract.underlying().equals(symbol)) {
                deliverables.merge(
                        contract,
                        newPerOld,
                        (before, factor) -> new Ratio(
                                before.value().multiply(factor.value()).setScale(Ratio.SCALE, RoundingMode.HALF_EVEN)));
            }
        }
    }

    private static Optional<OptionContract> asOption(Instrument instrument) {
        return instrument instanceof OptionContract option ? Optional.of(option) : Optional.empty();
    }

    private void move(Instrument instrument, Quantity by) {
        Quantity now = position(instrument).plus(by);
        if (!now.isZero()) {
            positions.put(instrument, now);
            return;
        }
        positions.remove(instrument);
        if (instrument instanceof OptionContract contract) {
            marginPerUnit.remove(contract);
            deliverables.remove(contract);
        }
    }
}
