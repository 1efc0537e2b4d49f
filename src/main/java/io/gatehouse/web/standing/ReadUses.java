package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.risk.BookRisk;
import io.gatehouse.risk.Exposure;
import io.gatehouse.risk.ReadExposure;
import io.gatehouse.risk.limits.ReadLimits;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads how much of each limit is used now, by the figures the governor's rules look at. */
@Component
@ConditionalOnWebApplication
public class ReadUses {

    private static final int WARN_ABOVE = 75;
    private static final int FULL = 100;

    private final ReadExposure exposures;
    private final ReadLimits limits;
    private final Ledger ledger;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    ReadUses(ReadExposure exposures, ReadLimits limits, Ledger ledger, NyseCalendar calendar, DeskClock clock) {
        this.exposures = exposures;
        this.limits = limits;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The exposure now; empty while the market does not answer. */
    Optional<Exposure> exposure(AccountId account) {
        try {
            return Optional.of(exposures.of(
                    account, calendar.sessionOnOrAfter(clock.today()).date()));
        } catch (MarketDataUnavailable silent) {
            // Not knowing is an answer here: the page shows a dash that says why, and trading has its own refusal.
            return Optional.empty();
        }
    }

    public Uses read(AccountId account) {
        Optional<Exposure> found = exposure(account);
        List<Use> uses = new ArrayList<>();
        uses.add(use("Open risk (heat)", found.map(Exposure::heat), found.flatMap(Exposure::heatLimit)));
        uses.add(use("VaR of one day, 95%", found.flatMap(ReadUses::valueAtRisk), found.flatMap(Exposure::riskLimit)));
        uses.add(use(
                "Daily loss",
                found.flatMap(Exposure::dailyLoss).map(ReadUses::atLeastZero),
                found.flatMap(Exposure::dailyLossLimit)));
        uses.add(largestSector(found));
        uses.add(positions(account));
        return new Uses(
                uses,
                found.flatMap(Exposure::regime)
                        .map(regime -> Shown.words(regime.name()))
                        .orElse("not read yet"),
                found.map(ReadUses::unknown).orElse("the market does not answer"));
    }

    /** Everything that is used. */
    public record Uses(List<Use> rows, String regime, String unknown) {

        public Use heat() {
            return rows.get(0);
        }
    }

    private static String unknown(Exposure exposure) {
        return exposure.risk() instanceof BookRisk.Unknown why ? why.reason() : "";
    }

    private static Money atLeastZero(Money loss) {
        return loss.max(Money.ZERO);
    }

    private static Optional<Money> valueAtRisk(Exposure exposure) {
        return exposure.risk() instanceof BookRisk.Measured measured
                ? Optional.of(measured.valueAtRisk().max(Money.ZERO))
                : Optional.empty();
    }

    private static Use largestSector(Optional<Exposure> exposure) {
        Optional<Map.Entry<String, Money>> largest = exposure.flatMap(found ->
                found.sectors().entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder())));
        return use(
                largest.map(sector -> "Largest sector (" + sector.getKey() + ")")
                        .orElse("Largest sector"),
                exposure.map(found -> largest.map(Map.Entry::getValue).orElse(Money.ZERO)),
                exposure.flatMap(Exposure::sectorLimit));
    }

    private Use positions(AccountId account) {
        int open = ledger.openTrades(account).size();
        int most = limits.read(account).limits().stream()
                .filter(limit -> limit.key().equals("max-open-positions"))
                .mapToInt(limit -> Integer.parseInt(limit.value()))
                .findFirst()
                .orElseThrow();
        return use(
                "Positions",
                Figure.of(Integer.toString(open)),
                Integer.toString(most),
                Optional.of(open * FULL / most));
    }

    private static Use use(String name, Optional<Money> used, Optional<Money> limit) {
        Optional<Integer> percent = used.flatMap(money -> limit.filter(Money::isPositive)
                .map(most -> money.dividedBy(most)
                        .value()
                        .multiply(BigDecimal.valueOf(FULL))
                        .setScale(0, RoundingMode.CEILING)
                        .intValue()));
        return use(
                name,
                used.map(Shown::dollars).map(Figure::of).orElse(Figure.unknown("it cannot be told now")),
                limit.map(Shown::dollars).orElse("–"),
                percent);
    }

    private static Use use(String name, Figure used, String limit, Optional<Integer> percent) {
        int share = percent.orElse(0);
        return new Use(
                name,
                used,
                limit,
                percent.map(value -> Math.min(FULL, value)),
                share > FULL ? "over" : share > WARN_ABOVE ? "warn" : "",
                share > FULL
                        ? "! above the limit: running down, nothing is entered"
                        : share > WARN_ABOVE ? "near the limit" : "");
    }
}
