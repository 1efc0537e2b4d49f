package io.gatehouse.risk;

import static java.util.stream.Collectors.joining;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules over everything an account has, as shares of its equity basis. What cannot be told refuses. */
final class ExposureRules {

    static final String NO_EQUITY = "the equity basis is unknown: a position has neither quote nor mark";

    private ExposureRules() {}

    static Optional<String> dailyLoss(Situation now) {
        Optional<Money> lost = now.book().worth().dailyLoss();
        if (lost.isEmpty()) {
            return Optional.of("the loss since the last settlement is unknown: a position has neither quote nor mark");
        }
        return aboveShare(
                now, lost.get(), "lost since the last settlement", now.limits().dailyLoss());
    }

    static Optional<String> heat(Situation now) {
        return now.regime()
                .map(regime -> aboveShare(
                        now,
                        now.book().heat().plus(now.plannedLoss()),
                        "planned losses",
                        now.limits().heatIn(regime),
                        " in the " + word(regime) + " regime"))
                .orElse(Optional.of("the session has read no regime"));
    }

    static Optional<String> sector(Situation now) {
        List<Symbol> unknown = now.book().underlyings().stream()
                .filter(symbol -> !now.sectors().containsKey(symbol))
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of("the sector of " + unknown + " is unknown");
        }
        String sector = now.proposal().sector();
        List<Money> others = now.book().open().stream()
                .filter(open -> sector.equals(now.sectors().get(open.underlying())))
                .map(OpenRisk::plannedLoss)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : sectorShare(now, sector, others.stream().reduce(now.plannedLoss(), Money::plus));
    }

    private static Optional<String> sectorShare(Situation now, String sector, Money planned) {
        if (now.regime().isEmpty() || now.book().worth().equity().isEmpty()) {
            return Optional.of("what heat allows is unknown");
        }
        Money allowed = now.book()
                .worth()
                .equity()
                .get()
                .times(now.limits().heatIn(now.regime().get()))
                .times(now.limits().sectorShare());
        return planned.exceeds(allowed)
                ? Optional.of("planned losses of $" + planned.shown() + " in " + sector + ", at most $"
                        + allowed.shown() + ", " + now.limits().sectorShare().asPercent() + " of what heat allows")
                : Optional.empty();
    }

    static Optional<String> correlation(Situation now) {
        String broken = now.portfolio().correlations().entrySet().stream()
                .filter(other -> other.getValue()
                        .map(found -> found.isAbove(now.limits().correlation()))
                        .orElse(true))
                .map(ExposureRules::shown)
                .collect(joining(", "));
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(broken + "; at most " + shown(now.limits().correlation()) + " over "
                        + now.limits().correlationSessions() + " sessions");
    }

    private static String shown(Map.Entry<Symbol, Optional<Ratio>> other) {
        return other.getValue().map(ExposureRules::shown).orElse("unknown") + " with " + other.getKey();
    }

    private static String shown(Ratio correlation) {
        return correlation.value().setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    static Optional<String> valueAtRisk(Situation now) {
        if (now.portfolio().risk() instanceof BookRisk.Unknown unknown) {
            return Optional.of("VaR is unknown: " + unknown.reason());
        }
        BookRisk.Measured risk = (BookRisk.Measured) now.portfolio().risk();
        return aboveShare(
                now, risk.valueAtRisk(), "VaR95 of a day", now.limits().valueAtRisk());
    }

    private static Optional<String> aboveShare(Situation now, Money found, String what, Ratio limit) {
        return aboveShare(now, found, what, limit, "");
    }

    private static Optional<String> aboveShare(Situation now, Money found, String what, Ratio limit, String where) {
        Optional<Money> equity = now.book().worth().equity();
        if (equity.isEmpty()) {
            return Optional.of(NO_EQUITY);
        }
        Money allowed = equity.get().times(limit);
        return found.exceeds(allowed)
                ? Optional.of(what + " $" + found.shown() + ", at most $" + allowed.shown() + ", " + limit.asPercent()
                        + " of equity $" + equity.get().shown() + where)
                : Optional.empty();
    }

    private static String word(VolatilityRegime regime) {
        return regime.name().toLowerCase(Locale.ROOT);
    }
}
