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

    private final ReadPositions positions;
    private final ReadGreeks greeks;
    private final DeskClock clock;

    ReadHoldings(Ledger ledger, StrategySettings strategy, ReadGreeks greeks, DeskClock clock) {
        this.positions = new ReadPositions(ledger, strategy.exits());
        this.greeks = greeks;
        this.clock = clock;
    }

    public Holdings read(AccountId account) {
        return of(account, held(account));
    }

    Holdings of(AccountId account, List<Held> held) {
        Optional<Money> open =
                held.stream().anyMatch(each -> each.position().pnl().isEmpty())
                        ? Optional.empty()
                        : Optional.of(held.stream()
                                .flatMap(each -> each.position().pnl().stream())
                                .map(Money::new)
                                .reduce(Money.ZERO, Money::plus));
        Money planned = held.stream()
                .flatMap(each -> each.planned().stream())
                .map(Money::rounded)
                .reduce(Money.ZERO, Money::plus);
        return new Holdings(
                held.stream().map(each -> row(account, each)).toList(),
                open.map(Shown::result).orElse(Figure.unknown("a position has no mark yet")),
                Figure.of(Shown.dollars(planned)),
                Moves.of(held.stream()
                        .map(Held::greeks)
                        .reduce(DollarGreeks::plus)
                        .orElseGet(() -> ReadGreeks.sum(List.of()))));
    }

    /** In raw figures, by trade. */
    List<Held> held(AccountId account) {
        List<PositionGreeks> moving = greeks.of(account);
        return positions.read(account).stream()
                .map(position -> new Held(position, greeks(position, moving)))
                .toList();
    }

    // Both lists are read one after the other; what was bought or sold between is in one of them only.
    private static DollarGreeks greeks(PositionView position, List<PositionGreeks> moving) {
        return moving.stream()
                .filter(each -> each.trade().value().equals(position.trade())
                        && each.instrument().code().equals(position.instrument()))
                .findFirst()
                .map(PositionGreeks::greeks)
                .orElseGet(() -> new DollarGreeks.Unknown("it was filled just now"));
    }

    Holding row(AccountId account, Held held) {
        PositionView position = held.position();
        Figure noMark = Figure.unknown("no quote of it was good enough to mark it yet");
        return new Holding(
                position.trade(),
                position.symbol(),
                Shown.instrument(position.instrument()),
                Shown.quantity(position.quantity()),
                position.credit().map(Shown::price).map(Figure::of).orElse(Figure.unknown("nothing was sold yet")),
                position.mark().map(Shown::price).map(Figure::of).orElse(noMark),
                position.pnl().map(Money::new).map(Shown::result).orElse(noMark),
                r(held),
                position.expiry()
                        .map(expiry -> Figure.of(Long.toString(ChronoUnit.DAYS.between(clock.today(), expiry)))
                                .titled("expires " + Shown.date(expiry)))
                        .orElse(Figure.unknown("shares do not expire")),
                Moves.of(held.greeks()),
                exits(position),
                next(position),
                "/accounts/" + account + "/positions/" + position.trade());
    }

    private static Figure r(Held held) {
        return held.position()
                .pnl()
                .flatMap(pnl -> held.planned()
                        .map(Money::rounded)
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
