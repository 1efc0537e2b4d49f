package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.money.Money;
import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.risk.PositionGreeks;
import io.gatehouse.risk.ReadGreeks;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.PositionView;
import io.gatehouse.web.ReadPositions;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what is held into rows of a page. */
@Component
@ConditionalOnWebApplication
public class ReadHoldings {

    private static final int SHARES = 100;
    private static final int LOSS_AT_STOP = 2;

    private final ReadPositions positions;
    private final ReadGreeks greeks;
    private final DeskClock clock;

    ReadHoldings(Ledger ledger, StrategySettings strategy, ReadGreeks greeks, DeskClock clock) {
        this.positions = new ReadPositions(ledger, strategy.exits());
        this.greeks = greeks;
        this.clock = clock;
    }

    public Holdings read(AccountId account) {
        List<PositionView> held = positions.read(account);
        List<PositionGreeks> moving = greeks.of(account);
        Optional<Money> open = held.stream().anyMatch(position -> position.pnl().isEmpty())
                ? Optional.empty()
                : Optional.of(held.stream()
                        .flatMap(position -> position.pnl().stream())
                        .map(Money::new)
                        .reduce(Money.ZERO, Money::plus));
        Money planned =
                held.stream().flatMap(position -> planned(position).stream()).reduce(Money.ZERO, Money::plus);
        return new Holdings(
                held.stream()
                        .map(position -> row(account, position, moves(position, moving)))
                        .toList(),
                open.map(Shown::result).orElse(Figure.unknown("a position has no mark yet")),
                Figure.of(Shown.dollars(planned)),
                Moves.of(ReadGreeks.sum(moving)));
    }

    // Both lists are read one after the other; what was bought or sold between is in one of them only.
    private static Moves moves(PositionView position, List<PositionGreeks> moving) {
        return Moves.of(moving.stream()
                .filter(each -> each.trade().value().equals(position.trade())
                        && each.instrument().code().equals(position.instrument()))
                .findFirst()
                .map(PositionGreeks::greeks)
                .orElseGet(() -> new DollarGreeks.Unknown("it was filled just now")));
    }

    /** What a position loses at its stop, without costs. */
    private static Optional<Money> planned(PositionView position) {
        return position.stop()
                .flatMap(option -> position.credit())
                .map(credit -> Money.rounded(
                        credit.multiply(BigDecimal.valueOf(Math.abs(position.quantity()) * SHARES * LOSS_AT_STOP))));
    }

    private Holding row(AccountId account, PositionView position, Moves moves) {
        Figure noMark = Figure.unknown("no quote of it was good enough to mark it yet");
        return new Holding(
                position.trade(),
                position.symbol(),
                Shown.instrument(position.instrument()),
                Shown.quantity(position.quantity()),
                position.credit().map(Shown::price).map(Figure::of).orElse(Figure.unknown("nothing was sold yet")),
                position.mark().map(Shown::price).map(Figure::of).orElse(noMark),
                position.pnl().map(Money::new).map(Shown::result).orElse(noMark),
                r(position),
                position.expiry()
                        .map(expiry -> Figure.of(Long.toString(ChronoUnit.DAYS.between(clock.today(), expiry)))
                                .titled("expires " + Shown.date(expiry)))
                        .orElse(Figure.unknown("shares do not expire")),
                moves,
                exits(position),
                next(position),
                "/accounts/" + account + "/positions/" + position.trade());
    }

    private static Figure r(PositionView position) {
        return position.pnl()
                .flatMap(pnl -> planned(position)
                        .filter(Money::isPositive)
                        .map(loss -> Shown.r(new Money(pnl).dividedBy(loss))))
                .orElse(Figure.unknown("no mark, or no stop to measure it by"));
    }

    private static Optional<Holding.Exits> exits(PositionView position) {
        return position.stop()
                .flatMap(stop -> position.target()
                        .map(target -> new Holding.Exits(
                                Shown.price(stop),
                                Shown.price(target),
                                position.mark().flatMap(mark -> Shown.between(stop, target, mark)),
                                position.credit()
                                        .flatMap(credit -> Shown.between(stop, target, credit))
                                        .orElse(0))));
    }

    private static String next(PositionView position) {
        if (position.stop().isEmpty() || position.target().isEmpty()) {
            return "sold at the next open";
        }
        return position.mark()
                .map(mark -> nearest(
                        mark.subtract(position.target().get()),
                        position.stop().get().subtract(mark)))
                .orElse("no mark");
    }

    private static String nearest(BigDecimal toTarget, BigDecimal toStop) {
        if (toTarget.signum() <= 0) {
            return "target reached";
        }
        if (toStop.signum() <= 0) {
            return "stop reached";
        }
        return toTarget.compareTo(toStop) <= 0
                ? "target in " + Shown.price(toTarget)
                : "stop in " + Shown.price(toStop);
    }
}
