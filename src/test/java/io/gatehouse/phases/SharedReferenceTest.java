package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures against those of independent implementations, where they are at hand. */
class SharedReferenceTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("gatehouse.shared", "../shared")).resolve("reference");

    private static JsonNode cases(String file) {
        Path path = FOLDER.resolve(file);
        assumeThat(path)
                .as("the reference figures; name their folder with -Dgatehouse.shared=DIR")
                .exists();
        return JsonMapper.builder().build().readTree(path).get("cases");
    }

    @Test
    void winRateProfitFactorAndPayoffAreTheReferences() {
        int compared = 0;
        for (JsonNode each : cases("metrics_reference.json")) {
            AnEvidence trades = AnEvidence.in(Phase.EXPERIENCE);
            for (JsonNode pnl : each.get("pnl")) {
                trades.trades(1, Money.rounded(new BigDecimal(pnl.asString())).toString(), false);
            }
            Results results = Results.of(trades.build().trades());
            JsonNode expected = each.get("expected");

            compare(results.winRate(), expected, "winRateExclZero");
            compare(results.profitFactor(), expected, "profitFactor");
            compare(results.averagePayoff(), expected, "payoffRatio");
            compared++;
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static void compare(Optional<Ratio> ours, JsonNode expected, String name) {
        JsonNode theirs = expected.get(name);
        assertThat(ours.isPresent()).as(name).isEqualTo(theirs != null && !theirs.isNull());
        ours.ifPresent(value -> assertThat(value.value().doubleValue())
                .as(name)
                .isCloseTo(theirs.asDouble(), within(1e-6 * Math.max(1, theirs.asDouble()))));
    }

    @Test
    void wilsonsIntervalIsTheReferences() {
        for (JsonNode each : cases("stats_reference.json")) {
            if (each.get("kind").asString().equals("wilson_ci")) {
                JsonNode input = each.get("input");
                Interval ours =
                        Intervals.wilson(input.get("x").asInt(), input.get("n").asInt());

                assertThat(ours.low().value().doubleValue())
                        .isCloseTo(each.get("expected").get("low").asDouble(), within(1e-8));
                assertThat(ours.high().value().doubleValue())
                        .isCloseTo(each.get("expected").get("high").asDouble(), within(1e-8));
            }
        }
    }
}
