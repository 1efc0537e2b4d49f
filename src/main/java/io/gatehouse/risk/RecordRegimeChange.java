package io.gatehouse.risk;

import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records a change of regime with what the account had at risk, and tells it. */
@Component
class RecordRegimeChange {

    private final RegimeLog log;
    private final ReadExposure exposures;
    private final LimitsInForce limits;
    private final ApplicationEventPublisher events;

    RecordRegimeChange(RegimeLog log, ReadExposure exposures, LimitsInForce limits, ApplicationEventPublisher events) {
        this.log = log;
        this.exposures = exposures;
        this.limits = limits;
        this.events = events;
    }

    void record(VolatilityRegime from, RegimeReading reading, BigDecimal vix) {
        Exposure exposure = exposures.of(reading.account(), reading.session());
        RiskLimits inForce = limits.of(reading.account());
        Optional<Money> equity = exposure.equity();
        RegimeTransition transition = new RegimeTransition(
                reading.account(),
                reading.session(),
                reading.at(),
                from,
                reading.regime(),
                vix,
                exposure.heat(),
                equity.map(basis -> basis.times(inForce.heatIn(from))),
                equity.map(basis -> basis.times(inForce.heatIn(reading.regime()))),
                exposure.risk() instanceof BookRisk.Measured measured
                        ? Optional.of(measured.valueAtRisk())
                        : Optional.empty());
        log.record(transition);
        events.publishEvent(new RegimeChanged(transition));
    }
}
