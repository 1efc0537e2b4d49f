package io.gatehouse.risk;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.pricing.Revaluation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Values a lot again under past days and shocks, an instant from now. An option's implied volatility moves with the
 * VIX. What was computed is kept under all it was computed from, so that it serves as long as the market stands still
 * and no longer.
 */
@Component
class PriceScenarios {

    private static final double DAYS_A_YEAR = 365;
    private static final int MOST_KEPT = 512;

    /** A lot's changes of value, or why there are none. */
    sealed interface Answer {

        /** Dollars a unit. */
        final class Changes implements Answer {

            private final double[] days;
            private final Map<Shock, Double> shocks;

            Changes(double[] days, Map<Shock, Double> shocks) {
                this.days = days;
                this.shocks = shocks;
            }

            /** Under each day's moves, not a number where one is missing; not to be written to. */
            double[] days() {
                return days;
            }

            Map<Shock, Double> shocks() {
                return shocks;
            }
        }

        /** @param reason in words */
        record None(String reason) implements Answer {}
    }

    // Moves are equal to themselves only, so what was read again is another point.
    private record Point(
            OptionContract contract, Price spot, Price price, LocalDate session, Moves share, Moves index) {}

    private final Map<Point, Answer> kept = new ConcurrentHashMap<>();

    /** @param session the session of now */
    Answer of(OpenRisk.Lot lot, MarketNow market, LocalDate session, DailyMoves moves) {
        Stock share = new Stock(lot.instrument().underlying());
        if (market.quote(share) instanceof Quote.NoQuote none) {
            return new Answer.None(share + " has no quote: " + none.reason());
        }
        Price spot = market.mid(share).orElseThrow();
        try {
            Moves days = moves.of(share.underlying());
            if (!(lot.instrument() instanceof OptionContract contract)) {
                return ofShare(spot.toDouble(), days);
            }
            Price price = market.mid(contract).orElse(lot.lastPrice());
            return keep(new Point(contract, spot, price, session, days, moves.ofVolatility()));
        } catch (MarketDataUnavailable unknown) {
            return new Answer.None("a history is missing: " + unknown.getMessage());
        }
    }

    private Answer keep(Point point) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(point, PriceScenarios::ofOption);
    }

    private static Answer ofOption(Point point) {
        OptionContract contract = point.contract();
        double spot = point.spot().toDouble();
        double strike = contract.strike().toDouble();
        // On its last day, too, an option has some time left until it is settled.
        double years = Math.max(1, ChronoUnit.DAYS.between(point.session(), contract.expiry())) / DAYS_A_YEAR;
        OptionalDouble volatility = Revaluation.volatilityOf(
                contract.right(), spot, strike, years, point.price().toDouble());
        if (volatility.isEmpty()) {
            return new Answer.None("no volatility explains " + contract + " at " + point.price() + " with its share at "
                    + point.spot());
        }
        Revaluation option = new Revaluation(contract.right(), spot, strike, years, volatility.getAsDouble());
        Moves share = point.share();
        double[] days = option.changes(
                share.logarithms(), share.factors(), point.index().factors());
        for (int i = 0; i < days.length; i++) {
            days[i] *= contract.multiplier();
        }
        return new Answer.Changes(
                days,
                shocks(shock -> contract.multiplier() * option.change(shock.spotFactor(), shock.addedVolatility())));
    }

    private static Answer ofShare(double spot, Moves days) {
        return new Answer.Changes(
                Arrays.stream(days.factors()).map(factor -> spot * (factor - 1)).toArray(),
                shocks(shock -> spot * (shock.spotFactor() - 1)));
    }

    private static Map<Shock, Double> shocks(ToDoubleFunction<Shock> change) {
        Map<Shock, Double> changes = new EnumMap<>(Shock.class);
        Arrays.stream(Shock.values()).forEach(shock -> changes.put(shock, change.applyAsDouble(shock)));
        return changes;
    }
}
