package io.gatehouse.market.simulated.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.market.simulated.MarketSeed;
import io.gatehouse.market.simulated.UniverseFile;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ranges are those of a few hundred sessions a seed; the calibration itself was made on 8 seeds x 4 years. */
class CalibrationTest {

    private static List<CalibrationReport> reports = List.of();

    @BeforeAll
    static void playThreeSeeds() {
        NyseCalendar calendar = new NyseCalendar();
        UniverseFile universe = new UniverseFile(Path.of("config/universe.csv"));
        reports = LongStream.of(2, 5, 7)
                .mapToObj(seed ->
                        Calibration.of(MarketSeed.of(seed, LocalDate.of(2026, 1, 2)), universe.read(), calendar, 200))
                .toList();
    }

    @Test
    void findsFiveToTenCandidatesOnANormalDay() {
        for (CalibrationReport report : reports) {
            assertThat(report.trading().candidates().median())
                    .as(report.toString())
                    .isBetween(4.0, 11.0);
        }
        assertThat(mean(reports.stream()
                        .map(report -> report.trading().candidates().median())
                        .toList()))
                .isBetween(5.0, 10.0);
    }

    @Test
    void winsMostTradesAndLosesEnoughOnTheOthers() {
        for (CalibrationReport report : reports) {
            assertThat(report.trading().trades()).as(report.toString()).isGreaterThan(250);
            assertThat(report.trading().wins()).as(report.toString()).isBetween(0.86, 0.93);
            assertThat(report.trading().worstMonth()).as(report.toString()).isLessThan(-1_000);
            assertThat(report.trading().gappedStops()).as(report.toString()).isBetween(0.2, 0.9);
        }
        assertThat(mean(reports.stream()
                        .map(report -> report.trading().profitFactor())
                        .toList()))
                .isBetween(0.9, 1.8);
    }

    @Test
    void movesLikeAMarket() {
        for (CalibrationReport report : reports) {
            MarketFigures market = report.market();
            assertThat(market.index().p10()).as(report.toString()).isBetween(11.0, 16.0);
            assertThat(market.index().p90()).as(report.toString()).isBetween(16.0, 40.0);
            assertThat(market.regimes().getOrDefault(VolatilityRegime.STRESSED, 0.0))
                    .as(report.toString())
                    .isLessThan(0.35);
            assertThat(market.skew().p10()).as(report.toString()).isBetween(1.22, 1.40);
            assertThat(market.skew().p90()).as(report.toString()).isBetween(1.32, 1.60);
            assertThat(market.lowestPrice()).as(report.toString()).isGreaterThan(15);
            assertThat(market.highestPrice()).as(report.toString()).isLessThan(80);
            assertThat(market.highPairsAlways()).as(report.toString()).isLessThan(0.05);
        }
        assertThat(mean(reports.stream()
                        .map(report -> report.market().impliedByRealised())
                        .toList()))
                .isBetween(0.95, 1.15);
    }

    @Test
    void saysItInSevenLines() {
        List<String> lines = reports.get(0).lines();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("seed 2, 200 sessions");
        assertThat(lines.get(1)).startsWith("candidates a session: median ");
        assertThat(lines.get(2)).contains("% won, profit factor ");
        assertThat(lines.get(4)).contains("CALM ");
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
