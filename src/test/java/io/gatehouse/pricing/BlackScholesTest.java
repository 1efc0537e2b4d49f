package io.gatehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.ReferenceCases.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlackScholesTest {
    private static final double RELATIVE = 1e-12;

    static List<Reference> references() {
        return ReferenceCases.all();
    }

    @ParameterizedTest
    @MethodSource("references")
    void givesThePriceAndEveryGreekToTwelveDigits(Reference reference) {
        PricingCase terms = reference.terms();
        Greeks have = terms.greeks();
        Greeks want = reference.expected();

        assertThat(terms.price()).as("the price alone").isEqualTo(have.price());
        assertClose("price", have.price(), want.price(), 0);
        assertClose("delta", have.delta(), want.delta(), 0);
        assertClose("gamma", have.gamma(), want.gamma(), 0);
        assertClose("vega", have.vega(), want.vega(), 0);
        assertClose("rho", have.rho(), want.rho(), 0);
        // The decay and the carry of both legs have opposite signs and cancel.
        double carry = Math.abs(terms.rate() * want.rho() / terms.years())
                + Math.abs(terms.dividendYield() * want.delta() * terms.spot());
        assertClose("theta", have.theta(), want.theta(), carry);
    }

    @Test
    void putAndCallDifferByTheForwardEvenAtTheMoney() {
        PricingCase call = new PricingCase("parity", Right.CALL, 100, 100, 0.5, 0.04, 0.01, 0.3);

        double difference = call.price() - call.with(Right.PUT).price();

        assertThat(difference).isCloseTo(call.share() - call.cash(), within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"CALL, 105, 5, 1, 0", "CALL, 95, 0, 0, 0", "PUT, 105, 0, 0, 0", "PUT, 95, 5, -1, 0"})
    void withNoTimeLeftIsItsIntrinsicValue(Right right, double spot, double price, double delta, double rho) {
        Greeks expired = new PricingCase("expired", right, spot, 100, 0, 0.03, 0.01, 0.4).greeks();

        double carry = delta * (0.01 * spot - 0.03 * 100);
        assertThat(unsigned(expired)).isEqualTo(unsigned(new Greeks(price, delta, 0, 0, carry, rho)));
    }

    @Test
    void withNoTimeLeftAtTheStrikeHasHalfADelta() {
        PricingCase put = new PricingCase("expired at the strike", Right.PUT, 100, 100, 0, 0, 0, 0.4);

        assertThat(put.price()).isZero();
        assertThat(put.greeks().delta()).isEqualTo(-0.5);
        assertThat(put.with(Right.CALL).greeks().delta()).isEqualTo(0.5);
        assertThat(put.greeks().gamma()).isZero();
        assertThat(put.greeks().vega()).isZero();
    }

    @Test
    void withNoVolatilityIsItsDiscountedIntrinsicValue() {
        PricingCase put = new PricingCase("certain", Right.PUT, 90, 100, 2, 0.03, 0.01, 0);

        double sure = 100 * Math.exp(-0.06) - 90 * Math.exp(-0.02);
        Greeks greeks = put.greeks();
        assertThat(put.price()).isCloseTo(sure, within(1e-13));
        assertThat(greeks.price()).isEqualTo(put.price());
        assertThat(greeks.delta()).isCloseTo(-Math.exp(-0.02), within(1e-15));
        assertThat(greeks.rho()).isCloseTo(-2 * 100 * Math.exp(-0.06), within(1e-12));
        assertThat(greeks.theta()).isCloseTo(0.03 * 100 * Math.exp(-0.06) - 0.01 * 90 * Math.exp(-0.02), within(1e-14));
        assertThat(greeks.vega()).isZero();
        assertThat(unsigned(put.with(Right.CALL).greeks())).isEqualTo(new Greeks(0, 0, 0, 0, 0, 0));
    }

    @Test
    void withNoVolatilityAtTheForwardKeepsItsVega() {
        Greeks greeks = new PricingCase("certain tie", Right.CALL, 100, 100, 1, 0, 0, 0).greeks();
        Greeks almost = new PricingCase("almost certain tie", Right.CALL, 100, 100, 1, 0, 0, 1e-9).greeks();

        assertThat(greeks.vega()).isCloseTo(almost.vega(), within(1e-9)).isCloseTo(39.89422804014327, within(1e-12));
        assertThat(greeks.delta()).isCloseTo(almost.delta(), within(1e-9));
    }

    @Test
    void withUnboundedVolatilityIsItsUpperBound() {
        PricingCase wild = new PricingCase("wild", Right.CALL, 100, 120, 1, 0.05, 0.02, 1e6);

        assertThat(wild.price()).isEqualTo(wild.share());
        assertThat(wild.with(Right.PUT).price()).isCloseTo(wild.cash(), within(1e-13));
        assertThat(wild.at(Double.MAX_VALUE).price()).isEqualTo(wild.share());
    }

    @Test
    void fadesToZeroFarOutOfTheMoneyWithoutLosingItself() {
        PricingCase put = new PricingCase("far", Right.PUT, 100, 50, 0.02, 0.03, 0, 0.2);

        assertThat(put.price()).isPositive().isLessThan(1e-100);
        assertThat(unsigned(put.at(0.05).greeks())).isEqualTo(new Greeks(0, 0, 0, 0, 0, 0));
        assertThat(put.at(1e-300).price()).isZero();
        assertThat(put.with(Right.CALL).at(1e-300).price()).isCloseTo(100 - 50 * Math.exp(-0.0006), within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 82, 0.1, 0.03, 0, 0.3, 'spot must be finite and above 0; have -1.0'",
        "NaN, 82, 0.1, 0.03, 0, 0.3, 'spot must be finite and above 0; have NaN'",
        "Infinity, 82, 0.1, 0.03, 0, 0.3, 'spot must be finite and above 0; have Infinity'",
        "100, 0, 0.1, 0.03, 0, 0.3, 'strike must be finite and above 0; have 0.0'",
        "100, 82, -0.1, 0.03, 0, 0.3, 'years must be finite and at least 0; have -0.1'",
        "100, 82, 0.1, NaN, 0, 0.3, 'rate must be finite; have NaN'",
        "100, 82, 0.1, 0.03, -Infinity, 0.3, 'dividend yield must be finite; have -Infinity'",
        "100, 82, 0.1, 0.03, 0, -0.3, 'volatility must be finite and at least 0; have -0.3'",
        "100, 82, 0.1, 0.03, 0, NaN, 'volatility must be finite and at least 0; have NaN'"
    })
    void namesTheNumberThatMakesNoSense(
            double spot, double strike, double years, double rate, double yield, double volatility, String reason) {
        PricingCase terms = new PricingCase("nonsense", Right.PUT, spot, strike, years, rate, yield, volatility);

        assertThatIllegalArgumentException().isThrownBy(terms::price).withMessage(reason);
        assertThatIllegalArgumentException().isThrownBy(terms::greeks).withMessage(reason);
    }

    @Test
    void acceptsHugeNumbersWhoseSumOverflows() {
        PricingCase huge = new PricingCase("huge", Right.CALL, 1.5e308, 1.5e308, 1, 0, 0, 0.2);

        assertThat(huge.price() / 1.5e308).isCloseTo(0.0796556745540579, within(1e-15));
    }

    /** With 0.0 for -0.0, which are one number to everybody but equals. */
    private static Greeks unsigned(Greeks g) {
        return new Greeks(
                g.price() + 0.0, g.delta() + 0.0, g.gamma() + 0.0, g.vega() + 0.0, g.theta() + 0.0, g.rho() + 0.0);
    }

    private static void assertClose(String figure, double have, double want, double scale) {
        assertThat(have).as(figure).isCloseTo(want, within(RELATIVE * Math.max(Math.abs(want), scale)));
    }
}
