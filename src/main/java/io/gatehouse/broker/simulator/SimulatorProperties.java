package io.gatehouse.broker.simulator;

import io.gatehouse.money.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The simulated broker's settings.
 *
 * @param seed of every draw; any whole number
 * @param startingCash dollars of an account opened for the first time, zero or more
 * @param journal directory in which the broker survives the process; absent: it ends with the process
 * @param faults how often each fault strikes, probabilities in [0, 1]; all zero unless set
 */
@Validated
@ConfigurationProperties("gatehouse.broker.simulator")
record SimulatorProperties(
        @DefaultValue("7") long seed,

        @DefaultValue("100000") @PositiveOrZero @Digits(integer = 13, fraction = Money.SCALE)
        BigDecimal startingCash,

        @Nullable Path journal,
        @DefaultValue FaultRates faults) {}
