package io.gatehouse.web.book;

import io.gatehouse.money.Money;
import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.web.PositionView;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Something held, in raw figures. */
record Held(PositionView position, DollarGreeks greeks) {

    private static final int SHARES = 100;
    private static final int LOSS_AT_STOP = 2;

    /** What it loses at its stop, without costs; dollars. Empty for what has none. */
    Optional<BigDecimal> planned() {
        return position.stop()
                .flatMap(option -> position.credit())
                .map(credit ->
                        credit.multiply(BigDecimal.valueOf(Math.abs(position.quantity()) * SHARES * LOSS_AT_STOP)));
    }

    /** One of its greeks, in dollars. */
    Optional<BigDecimal> greek(Function<DollarGreeks.Measured, Money> which) {
        return greeks instanceof DollarGreeks.Measured known
                ? Optional.of(which.apply(known).amount())
                : Optional.empty();
    }
}
