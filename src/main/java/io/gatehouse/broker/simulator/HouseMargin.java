package io.gatehouse.broker.simulator;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Initial margin of a naked short option: per share the premium plus the greater of 20 % of the underlying
 * less what the option is out of the money, and 10 % of the strike (a call: of the underlying). The house asks
 * up to 3 % more, one figure per underlying and day, because a real broker never answers our formula exactly.
 */
record HouseMargin(Draws draws) {

    private static final BigDecimal OF_UNDERLYING = new BigDecimal("0.20");
    private static final BigDecimal AT_LEAST = new BigDecimal("0.10");
    private static final double HIGHEST_ADD_ON = 0.03;

    /** Dollars per contract, rounded up to the cent. */
    Money perContract(OptionContract contract, Price premium, Price underlying, LocalDate today) {
        BigDecimal u = underlying.perShare();
        BigDecimal k = contract.strike().perShare();
        boolean put = contract.right() == Right.PUT;
        BigDecimal outOfTheMoney = (put ? u.subtract(k) : k.subtract(u)).max(BigDecimal.ZERO);
        BigDecimal risk = u.multiply(OF_UNDERLYING).subtract(outOfTheMoney).max((put ? k : u).multiply(AT_LEAST));
        return new Money(premium.perShare()
                .add(risk)
                .multiply(BigDecimal.valueOf(OptionContract.SHARES))
                .multiply(addOn(contract, today))
                .setScale(2, RoundingMode.CEILING));
    }

    private BigDecimal addOn(OptionContract contract, LocalDate today) {
        double share = draws.unit("house margin " + contract.underlying() + " " + today) * HIGHEST_ADD_ON;
        return BigDecimal.ONE.add(BigDecimal.valueOf(share).setScale(6, RoundingMode.DOWN));
    }
}
