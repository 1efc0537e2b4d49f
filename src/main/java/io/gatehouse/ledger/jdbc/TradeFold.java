package io.gatehouse.ledger.jdbc;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One trade from its fills in the order they were recorded. */
final class TradeFold {

    /**
     * A fill with what else the record has about it.
     *
     * @param exit the reason of the exit order it belongs to; empty for an entry and for overnight events
     * @param phase of the order it belongs to
     */
    record Line(
            Fill fill,
            LocalDate session,
            Optional<ExitReason> exit,
            Optional<String> phase,
            Money commission,
            Money initialMargin) {

        boolean isEntry() {
            return fill.order().isPresent() && exit.isEmpty();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Quantity> held = new HashMap<>();

    void add(Line line) {
        lines.add(line);
        Fill fill = line.fill();
        held.merge(fill.instrument().code(), fill.quantity(), Quantity::plus);
    }

    Trade trade() {
        List<Fill> sold = lines.stream().filter(Line::isEntry).map(Line::fill).toList();
        if (sold.isEmpty()) {
            throw new IllegalStateException("trade " + lines.get(0).fill().trade() + " has fills but no entry; have "
                    + lines.size() + " fills, the first is " + lines.get(0).fill());
        }
        Fill first = sold.get(0);
        Optional<String> phase =
                lines.stream().filter(Line::isEntry).findFirst().flatMap(Line::phase);
        if (!(first.instrument() instanceof OptionContract contract)) {
            throw new IllegalStateException("a trade is entered in an option; have " + first);
        }
        Quantity contracts = sold.stream()
                .map(Fill::quantity)
                .reduce(Quantity.ZERO, Quantity::plus)
                .abs();
        return new Trade(
                first.trade(),
                contract,
                contracts,
                credit(sold),
                lines.get(0).initialMargin(),
                phase,
                first.at(),
                closed());
    }

    private static Price credit(List<Fill> sold) {
        BigDecimal value = BigDecimal.ZERO;
        long units = 0;
        for (Fill fill : sold) {
            long filled = fill.quantity().abs().units();
            value = value.add(fill.price().perShare().multiply(BigDecimal.valueOf(filled)));
            units += filled;
        }
        return new Price(value.divide(BigDecimal.valueOf(units), Money.SCALE, RoundingMode.HALF_EVEN));
    }

    private Optional<Trade.Closed> closed() {
        if (held.values().stream().anyMatch(quantity -> !quantity.isZero())) {
            return Optional.empty();
        }
        Line last = lines.get(lines.size() - 1);
        return Optional.of(
                new Trade.Closed(last.fill().at(), last.session(), last.exit().orElse(withoutOrder(last)), netPnl()));
    }

    /** What closed a trade without an order of ours: a person at the broker, or the option's end. */
    private static ExitReason withoutOrder(Line last) {
        return last.fill().kind() == Fill.Kind.EXECUTION ? ExitReason.MANUAL : ExitReason.EXPIRED;
    }

    private Money netPnl() {
        return lines.stream()
                .map(line -> line.fill().cash().minus(line.commission()))
                .reduce(Money.ZERO, Money::plus);
    }
}
