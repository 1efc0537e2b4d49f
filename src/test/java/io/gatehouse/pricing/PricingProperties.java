package io.gatehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.ImpliedVolatility.Solved;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws that hold for every option; each run draws the same options again from its seed. */
class PricingProperties {
    private static final long SEED = 20261120;
    private static final int OPTIONS = 5_000;

    @Test
    void putAndCallDifferByTheForward() {
        forEveryOption(o -> {
            double difference = o.with(Right.CALL).price() - o.with(Right.PUT).price();

            assertThat(difference).isCloseTo(o.share() - o.cash(), within(1e-14 * (o.share() + o.cash())));
        });
    }

    @Test
    void thePriceStaysWithinItsBounds() {
        forEveryOption(o -> {
            boolean call = o.right() == Right.CALL;
            double intrinsic = call ? o.share() - o.cash() : o.cash() - o.share();
            double slack = 1e-14 * (o.share() + o.cash());

            assertThat(o.price())
                    .isBetween(Math.max(0, intrinsic - slack), (call ? o.share() : o.cash()) * (1 + 1e-14));
        });
    }

    @Test
    void thePriceRisesWithVolatilityAndFollowsTheStrike() {
        forEveryOption(o -> {
            double higherVolatility = o.at(o.volatility() * 1.001).price();
            double higherStrike = o.struckAt(o.strike() * 1.001).price();
            double slack = 1e-14 * (o.share() + o.cash());

            assertThat(higherVolatility).isGreaterThanOrEqualTo(o.price() - slack);
            if (o.right() == Right.PUT) {
                assertThat(higherStrike).isGreaterThanOrEqualTo(o.price() - slack);
            } else {
                assertThat(higherStrike).isLessThanOrEqualTo(o.price() + slack);
            }
        });
    }

    @Test
    void theGreeksSatisfyTheBlackScholesEquation() {
        forEveryOption(o -> {
            Greeks g = o.greeks();
            double diffusion = o.volatility() * o.volatility() * o.spot() * o.spot() * g.gamma() / 2;
            double shareCarry = (o.rate() - o.dividendYield()) * o.spot() * g.delta();
            double interest = o.rate() * g.price();

            double scale = Math.abs(g.theta()) + diffusion + Math.abs(shareCarry) + Math.abs(interest);
            assertThat(g.theta() + diffusion + shareCarry).isCloseTo(interest, within(1e-12 * scale));
        });
    }

    @Test
    void theVolatilityComesBackFromThePrice() {
        forEveryOption(o -> {
            double price = o.price();
            double vega = o.greeks().vega();
            double timeValue = o.isOutOfTheMoney() ? price : price - Math.abs(o.share() - o.cash());
            double room = (o.right() == Right.CALL ? o.share() : o.cash()) - price;
            double roundings = 8 * Math.ulp(Math.max(o.share(), o.cash()));
            if (timeValue > (o.isOutOfTheMoney() ? Double.MIN_NORMAL : roundings) && room > roundings) {
                double digits = o.isOutOfTheMoney() && room > timeValue ? 8 * Math.ulp(price) : roundings;
                ImpliedVolatility answer = o.impliedBy(price);

                assertThat(answer).isInstanceOf(Solved.class);
                assertThat(((Solved) answer).volatility())
                        .isCloseTo(o.volatility(), within(Math.max(1e-12 * o.volatility(), digits / vega)));
            }
        });
    }

    private static void forEveryOption(Consumer<PricingCase> law) {
        Random random = new Random(SEED);
        for (int i = 0; i < OPTIONS; i++) {
            PricingCase option = anyOption(random);
            try {
                law.accept(option);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", option " + i + " " + option, e);
            }
        }
    }

    /** From one minute to thirty years, from 1 % to 400 % volatility, up to 40 deviations from the money. */
    private static PricingCase anyOption(Random random) {
        double spot = between(random, 0.5, 5000);
        double years = between(random, 2e-6, 30);
        double volatility = between(random, 0.01, 4);
        double deviations = random.nextInt(10) == 0 ? 0 : 6 * random.nextGaussian();
        double strike = spot * Math.exp(Math.max(-30, Math.min(30, deviations * volatility * Math.sqrt(years))));
        return new PricingCase(
                "drawn",
                random.nextBoolean() ? Right.CALL : Right.PUT,
                spot,
                strike,
                years,
                random.nextInt(5) == 0 ? 0 : -0.01 + 0.11 * random.nextDouble(),
                random.nextInt(2) == 0 ? 0 : 0.06 * random.nextDouble(),
                volatility);
    }

    private static double between(Random random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
