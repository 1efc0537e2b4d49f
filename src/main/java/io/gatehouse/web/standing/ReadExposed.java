package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.BookRisk;
import io.gatehouse.risk.Exposure;
import io.gatehouse.risk.Shock;
import io.gatehouse.web.page.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what the book may lose, by sector and under shocks. */
@Component
@ConditionalOnWebApplication
class ReadExposed {

    private final ReadUses uses;

    ReadExposed(ReadUses uses) {
        this.uses = uses;
    }

    Exposed read(AccountId account) {
        Optional<Exposure> exposure = uses.exposure(account);
        List<Exposed.Row> sectors = exposure.map(found -> found.sectors().entrySet().stream()
                        .map(sector -> new Exposed.Row(sector.getKey(), Shown.dollars(sector.getValue())))
                        .toList())
                .orElse(List.of());
        return exposure.map(Exposure::risk)
                .map(risk -> risk instanceof BookRisk.Measured measured
                        ? new Exposed(
                                sectors,
                                losses(measured),
                                measured.scenarios() == 0
                                        ? "nothing is held, so nothing can be lost"
                                        : "the book as it is now, under the moves of " + measured.scenarios()
                                                + " past sessions")
                        : new Exposed(sectors, List.of(), "unknown: " + ((BookRisk.Unknown) risk).reason()))
                .orElseGet(() -> new Exposed(sectors, List.of(), "unknown: the market does not answer"));
    }

    private static List<Exposed.Row> losses(BookRisk.Measured measured) {
        List<Exposed.Row> rows = new ArrayList<>();
        rows.add(new Exposed.Row("VaR of one day, 95%", Shown.dollars(measured.valueAtRisk())));
        rows.add(new Exposed.Row("CVaR of one day, 95%", Shown.dollars(measured.expectedShortfall())));
        Arrays.stream(Shock.values())
                .filter(measured.shocks()::containsKey)
                .forEach(shock -> rows.add(new Exposed.Row(
                        words(shock),
                        Optional.ofNullable(measured.shocks().get(shock))
                                .map(Shown::dollars)
                                .orElseThrow())));
        return rows;
    }

    private static String words(Shock shock) {
        return switch (shock) {
            case SPOT_DOWN_5 -> "Every share 5% lower";
            case SPOT_DOWN_10 -> "Every share 10% lower";
            case SPOT_DOWN_20 -> "Every share 20% lower";
            case VOLATILITY_UP_10 -> "Volatility 10 points higher";
            case VOLATILITY_UP_20 -> "Volatility 20 points higher";
        };
    }
}
