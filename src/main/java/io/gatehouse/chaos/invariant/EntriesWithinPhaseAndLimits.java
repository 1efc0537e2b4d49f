package io.gatehouse.chaos.invariant;

import io.gatehouse.broker.simulator.TrueBooks;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.Valuation;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.risk.RiskLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every entry that is handed to the broker is one we recorded, carries the phase its account is in, is no larger than
 * the phase's size, and leaves the account within the limits in force: positions open at once, entries of a session,
 * loss of a position, heat, a stressed market. Measured here anew: positions from the broker's own books, losses by what
 * was sold for how much. Proof of Concept fills no more than one entry a session.
 */
final class EntriesWithinPhaseAndLimits implements Invariant {

    /** The limit is judged by present quotes, equity here by the last marks: a share of the limit for what lies between. */
    private static final BigDecimal MARKS_MOVE = new BigDecimal("1.02");

    @Override
    public String name() {
        return "entries within phase and limits";
    }

    @Override
    public List<String> atHandover(DeskBooks desk, OrderRef ref) {
        if (!ref.isEntry()) {
            return List.of();
        }
        Optional<Order> recorded = desk.ledger().order(ref);
        if (recorded.isEmpty()) {
            return List.of(ref + " was handed over, and there is no intent of it in our books");
        }
        List<String> broken = new ArrayList<>();
        phase(desk, recorded.get()).ifPresent(broken::add);
        broken.addAll(limits(desk, recorded.get()));
        return broken.stream().map(what -> ref + ": " + what).toList();
    }

    // A move of the very instant may come after the decision in the same transaction's wake.
    private static Optional<String> phase(DeskBooks desk, Order entry) {
        Set<String> allowed = new TreeSet<>();
        allowed.add(desk.phases().standing(desk.account()).phase().name());
        desk.phases().transitions(desk.account()).stream()
                .filter(move -> move.at().equals(entry.intent().at()))
                .map(PhaseTransition::from)
                .map(Phase::name)
                .forEach(allowed::add);
        String stamped = entry.intent().phase().orElse("none");
        return allowed.contains(stamped)
                ? Optional.empty()
                : Optional.of("it carries the phase " + stamped + ", the account is in " + allowed);
    }

    private static List<String> limits(DeskBooks desk, Order entry) {
        List<String> broken = new ArrayList<>();
        RiskLimits limits = desk.limits().of(desk.account());
        Money planned = entry.intent()
                .instrument()
                .valueOf(entry.intent().quantity().abs(), entry.limit())
                .times(2);
        Money most = desk.phases().standing(desk.account()).phase() == Phase.SCALING
                ? desk.size().of(desk.account()).orElseThrow()
                : desk.size()
                        .of(desk.account())
                        .orElse(new Money(limits.maxPositionLoss()))
                        .min(new Money(limits.maxPositionLoss()));
        if (planned.exceeds(most)) {
            broken.add("a planned loss of $" + planned.shown() + ", at most $" + most.shown());
        }
        int open = underlyings(desk.truth(), desk).size();
        if (open > limits.maxOpenPositions()) {
            broken.add(open + " positions open or being opened, at most " + limits.maxOpenPositions());
        }
        int entered =
                desk.ledger().entered(desk.account(), entry.intent().session()).size();
        if (entered > limits.maxNewPerSession()) {
            broken.add(entered + " entered this session, at most " + limits.maxNewPerSession());
        }
        Money heat = heat(desk);
        Money allowed = new Money(Valuation.of(desk.account(), desk.ledger())
                .netLiquidation()
                .amount()
                .multiply(limits.maxHeat())
                .multiply(MARKS_MOVE)
                .setScale(Money.SCALE, RoundingMode.DOWN));
        if (heat.exceeds(allowed)) {
            broken.add("planned losses of $" + heat.shown() + " altogether, at most $" + allowed.shown());
        }
        vix(desk)
                .filter(vix -> vix.compareTo(limits.stressedVix()) >= 0)
                .ifPresent(vix -> broken.add("the VIX is at " + vix + ", stressed from " + limits.stressedVix()));
        return broken;
    }

    private static Set<Symbol> underlyings(TrueBooks truth, DeskBooks desk) {
        Set<Symbol> open = new TreeSet<>();
        truth.held(desk.account()).keySet().forEach(held -> open.add(held.underlying()));
        truth.working(desk.account()).stream()
                .filter(order -> order.ticket().ref().isEntry())
                .forEach(order -> open.add(order.ticket().instrument().underlying()));
        return open;
    }

    private static Money heat(DeskBooks desk) {
        Ledger ledger = desk.ledger();
        Map<TradeId, Price> sold =
                ledger.openTrades(desk.account()).stream().collect(Collectors.toMap(Trade::id, Trade::credit));
        Money heat = Money.ZERO;
        for (Position position : ledger.positions(desk.account())) {
            Price credit = Optional.ofNullable(sold.get(position.trade())).orElse(Price.ZERO);
            heat = heat.plus(position.instrument()
                    .valueOf(position.quantity().abs(), credit)
                    .times(2));
        }
        for (Order order : ledger.openOrders(desk.account())) {
            if (order.intent().isEntry()) {
                heat = heat.plus(order.intent()
                        .instrument()
                        .valueOf(order.unfilled().abs(), order.limit())
                        .times(2));
            }
        }
        return heat;
    }

    private static Optional<BigDecimal> vix(DeskBooks desk) {
        try {
            return Optional.of(desk.market().volatilityIndex().level());
        } catch (MarketDataUnavailable silent) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        List<OrderRef> proofs = desk.ledger().orders(desk.account(), session).stream()
                .filter(order -> order.intent().isEntry() && !order.filled().isZero())
                .filter(order -> order.intent().phase().equals(Optional.of(Phase.PROOF_OF_CONCEPT.name())))
                .map(Order::ref)
                .toList();
        return proofs.size() > 1
                ? List.of(proofs.size() + " entries filled in a session of Proof of Concept, at most 1: " + proofs)
                : List.of();
    }
}
