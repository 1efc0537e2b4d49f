package io.gatehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.ImpliedVolatility.Refused;
import io.gatehouse.pricing.ImpliedVolatility.Solved;
import io.gatehouse.pricing.ReferenceCases.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedVolatilityTest {

    static List<Reference> solvableReferences() {
        return ReferenceCases.all().stream()
                .filter(r -> r.implied().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("solvableReferences")
    void findsTheVolatilityBehindAPriceToTwelveDigits(Reference reference) {
        Greeks expected = reference.expected();
        double lastDigits = 8 * Math.ulp(expected.price()) / expected.vega();

        ImpliedVolatility answer = reference.terms().impliedBy(expected.price());

        assertThat(answer).isInstanceOf(Solved.class);
        assertThat(((Solved) answer).volatility())
                .isCloseTo(reference.implied().getAsDouble(), within(Math.max(1e-12, lastDigits)));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, 80, 19, 'price 19.0 is below its lower bound 19.700'",
        "PUT, 80, 99.71, 'price 99.71 is not below its upper bound 99.700'",
        "CALL, 80, 80, 'price 80.0 is not below its upper bound 80.0, the share without dividends'",
        "CALL, 80, -1, 'price -1.0 is below its lower bound 0.0, the discounted intrinsic value'",
        "PUT, 120, 0, 'price 0.0 has no measurable time value above its lower bound 0.0, the discounted intrinsic value'",
        "CALL, 80, NaN, 'price NaN is not finite'",
        "CALL, 80, Infinity, 'price Infinity is not finite'"
    })
    void refusesAPriceOutsideItsBoundsAndNamesTheBound(Right right, double spot, double price, String reason) {
        ImpliedVolatility answer = new PricingCase("bounds", right, spot, 100, 0.1, 0.03, 0, 0).impliedBy(price);

        assertThat(answer)
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.reason()).startsWith(reason));
    }

    @Test
    void refusesAnExpiredOption() {
        PricingCase expired = new PricingCase("expired", Right.CALL, 105, 100, 0, 0.03, 0, 0);

        assertThat(expired.impliedBy(6))
                .isEqualTo(new Refused("price 6.0 says nothing about volatility: no time is left"));
    }

    @Test
    void solvesTheSmallestAndTheLargestPriceBetweenTheBounds() {
        PricingCase call = new PricingCase("extremes", Right.CALL, 100, 130, 0.25, 0, 0, 0);

        assertThat(call.impliedBy(100 * Double.MIN_NORMAL)).isInstanceOf(Solved.class);
        assertThat(call.impliedBy(Double.MIN_NORMAL)).isInstanceOf(Refused.class);
        assertThat(call.struckAt(100).impliedBy(100 * Double.MIN_NORMAL)).isInstanceOf(Solved.class);
        assertThat(call.impliedBy(Math.nextDown(100.0))).isInstanceOf(Solved.class);
        assertThat(call.impliedBy(100.0)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-3, 0.1, 1, 20, 49.999, 50.001, 75, 99.9, 99.999999})
    void solvesAtTheForwardWhereTheFormulaIsAnErrorFunction(double price) {
        PricingCase call = new PricingCase("at the forward", Right.CALL, 100, 100, 0.25, 0, 0, 0);

        double volatility = ((Solved) call.impliedBy(price)).volatility();

        assertThat(call.at(volatility).price()).isCloseTo(price, within(4e-15 * Math.max(price, 1)));
    }

    @Test
    void rejectsTermsThatMakeNoSense() {
        PricingCase terms = new PricingCase("nonsense", Right.PUT, 100, Double.NaN, 0.1, 0.03, 0, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.impliedBy(1))
                .withMessage("strike must be finite and above 0; have NaN");
    }

    @Test
    void saysLoudlyWhenTheEquationHasNoNumbers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TotalVolatility.of(Double.NaN, 0.1, 0.9))
                .withMessageContaining("have log-moneyness NaN");
    }
}
