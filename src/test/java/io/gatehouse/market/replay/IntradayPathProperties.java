package io.gatehouse.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntradayPathProperties {

    @Test
    void everyPathOpensClosesTouchesItsExtremesAndStaysInside() {
        for (long seed = 1; seed <= 500; seed++) {
            Day day = Day.drawn(new Random(seed));
            IntradayPath path = day.path(seed);

            assertThat(path.at(0)).as("open, seed %d", seed).isEqualTo(day.open);
            assertThat(path.at(1)).as("close, seed %d", seed).isEqualTo(day.close);
            assertThat(path.at(path.highAt())).as("high, seed %d", seed).isEqualTo(day.high);
            assertThat(path.at(path.lowAt())).as("low, seed %d", seed).isEqualTo(day.low);
            assertThat(IntStream.rangeClosed(0, 390).mapToDouble(minute -> path.at(minute / 390.0)))
                    .as("inside, seed %d", seed)
                    .allMatch(price -> price >= day.low && price <= day.high);
        }
    }

    @Test
    void centsStayInsideTheDayWhereItHoldsAWholeCent() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            double low = 40 + random.nextInt(10_000) / 1e4;
            double high = low + 0.01 + random.nextInt(10_000) / 1e4;
            IntradayPath path = IntradayPath.of(low, high, low, high, seed);

            for (int minute = 0; minute <= 390; minute += 5) {
                assertThat(path.centsAt(minute / 390.0) / 100.0)
                        .as("seed %d minute %d", seed, minute)
                        .isBetween(low - 1e-9, high + 1e-9);
            }
        }
    }

    @Test
    void aDayWithoutAWholeCentInsideIsRounded() {
        assertThat(IntradayPath.of(41.633, 41.637, 41.633, 41.637, 7).centsAt(0.5))
                .isBetween(4163L, 4164L);
    }

    @Test
    void aDayThatDidNotMoveStandsStill() {
        assertThat(IntradayPath.of(40, 40, 40, 40, 7).at(0.37)).isEqualTo(40);
    }

    @Test
    void theSameKeyGivesTheSamePathAndAnotherDayAnotherOne() {
        long key = Draw.key("AAPL", LocalDate.of(2020, 3, 16));
        long nextDay = Draw.key("AAPL", LocalDate.of(2020, 3, 17));

        assertThat(IntradayPath.of(60, 65, 59, 61, key).at(0.4))
                .isEqualTo(IntradayPath.of(60, 65, 59, 61, Draw.key("AAPL", LocalDate.of(2020, 3, 16)))
                        .at(0.4))
                .isNotEqualTo(IntradayPath.of(60, 65, 59, 61, nextDay).at(0.4));
    }

    private record Day(double open, double high, double low, double close) {

        static Day drawn(Random random) {
            double low = 5 + 500 * random.nextDouble();
            double high = low * (1 + 0.2 * random.nextDouble());
            double open = low + (high - low) * random.nextDouble();
            double close = random.nextInt(4) == 0 ? high : low + (high - low) * random.nextDouble();
            return new Day(open, high, low, close);
        }

        IntradayPath path(long seed) {
            return IntradayPath.of(open, high, low, close, seed);
        }
    }
}
