package io.gatehouse.risk;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
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
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    RecordRegimeChange(
            RegimeLog log,
            ReadExposure exposures,
            LimitsInForce limits,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.log = log;
        this.exposures = exposures;
        this.limits = limits;
        this.trail = trail;
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
        trail.changed(transition.account(), change(transition));
        events.publishEvent(new RegimeChanged(transition));
    }

    private static Change change(RegimeTransition transition) {
        return Change.of("regime-changed", transition.at())
                .on("session", transition.session().toString())
                .on("vix", transition.vix().toPlainString())
                .on("heat", transition.heat().toString())
                .on("heatBefore", transition.heatBefore().map(Money::toString))
                .on("heatAfter", transition.heatAfter().map(Money::toString))
                .on("valueAtRisk", transition.valueAtRisk().map(Money::toString))
                .decided(
                        transition.from() + " to " + transition.to(),
                        RegimeTransition.mayEnter(transition.to()) ? "entries go on" : "nothing is entered");
    }
}
