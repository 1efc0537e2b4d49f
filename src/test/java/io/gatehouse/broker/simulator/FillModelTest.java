package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.execution.OrderTicket;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillModelTest {

    private static final Instant ACCEPTED = SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00");
    private static final Quote.Usable QUOTE = new Quote.Usable(Price.of("0.40"), Price.of("0.50"), ACCEPTED);

    private final FillModel model = new FillModel(new Draws(7));

    @ParameterizedTest
    @CsvSource({"-1, 0.40, 0.40", "-1, 0.35, 0.40", "1, 0.50, 0.50", "1, 0.60, 0.50"})
    void tradesAtTheFarSideForCertainOnceItIsReached(long quantity, String limit, String price) {
        for (int i = 0; i < 200; i++) {
            assertThat(model.attempt(order("r" + i, quantity, limit), QUOTE, ACCEPTED))
                    .contains(new FillModel.Fill(Quantity.of(quantity), Price.of(price)));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.46", "-1, 0.60", "1, 0.44", "1, 0.01"})
    void neverTradesBeyondTheMid(long quantity, String limit) {
        Instant muchLater = ACCEPTED.plus(Duration.ofHours(6));

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> model.attempt(order("r" + i, quantity, limit), QUOTE, muchLater)))
                .containsOnly(Optional.empty());
    }

    @Test
    void tradesBetweenAtItsLimitOfCourse() {
        Instant muchLater = ACCEPTED.plus(Duration.ofHours(6));

        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> model.attempt(order("r" + i, -1, "0.42"), QUOTE, muchLater))
                        .flatMap(Optional::stream)
                        .map(FillModel.Fill::price))
                .isNotEmpty()
                .containsOnly(Price.of("0.42"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0.45, 0, 0.02",
        "-1, 0.45, 300, 0.04",
        "-1, 0.42, 0, 0.11",
        "-1, 0.42, 300, 0.22",
        "1, 0.45, 0, 0.02",
        "1, 0.48, 0, 0.11",
        "1, 0.48, 3600, 0.90"
    })
    void tradesMoreLikelyTheCloserAndTheLonger(long quantity, String limit, long seconds, double chance) {
        long traded = IntStream.range(0, 20_000)
                .filter(i -> model.attempt(order("r" + i, quantity, limit), QUOTE, ACCEPTED.plusSeconds(seconds))
                        .isPresent())
                .count();

        assertThat(traded / 20_000.0).isCloseTo(chance, within(0.008));
    }

    @Test
    void tradesInPartsThatNeverExceedWhatIsLeft() {
        long whole = 0;
        for (int i = 0; i < 1_000; i++) {
            Quantity part = model.attempt(order("r" + i, -5, "0.40"), QUOTE, ACCEPTED)
                    .orElseThrow()
                    .quantity();
            assertThat(part).isBetween(Quantity.of(-5), Quantity.of(-1));
            whole += part.equals(Quantity.of(-5)) ? 1 : 0;
        }
        assertThat(whole).isBetween(550L, 650L);
    }

    @Test
    void forcesTheWholeRestForACancelThatIsToLose() {
        assertThat(model.force(order("r", -5, "0.60"), QUOTE))
                .isEqualTo(new FillModel.Fill(Quantity.of(-5), Price.of("0.60")));
        assertThat(model.force(order("r", -5, "0.30"), QUOTE))
                .isEqualTo(new FillModel.Fill(Quantity.of(-5), Price.of("0.40")));
    }

    private static SimulatedOrder order(String ref, long quantity, String limit) {
        OrderTicket ticket = new OrderTicket(
                SimulatorBench.PAPER,
                SimulatorBench.ref(ref),
                SimulatorBench.MONDAY,
                SimulatorBench.PUT,
                Quantity.of(quantity),
                Price.of(limit));
        return SimulatedOrder.taken(ticket, "1", ACCEPTED).accepted(Money.ZERO, ACCEPTED);
    }
}
