package io.gatehouse.risk;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records a change of regime with what the account had at risk, and tells it. */
@Component
class RecordRegimeChange {

    /** Sessions a position is held at most. */
    private static final int LIFE_OF_A_POSITION = 10;

    private final RegimeLog log;
    private final ReadExposure exposures;
    private final LimitsInForce limits;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    RecordRegimeChange(
            RegimeLog log,
            ReadExposure exposures,
            LimitsInForce limits,
            Ledger ledger,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.log = log;
        this.exposures = exposures;
        this.limits = limits;
        this.ledger = ledger;
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
                equity.map(basis -> highest(reading.account(), basis).times(inForce.heatIn(from)))
                        .map(limit -> limit.max(lastHeat(reading.account()))),
                exposure.risk() instanceof BookRisk.Measured measured
                        ? Optional.of(measured.valueAtRisk())
                        : Optional.empty());
        log.record(transition);
        trail.changed(transition.account(), change(transition));
        events.publishEvent(new RegimeChanged(transition));
    }

    // Entries of the last fortnight were measured against the equity of their day.
    private Money highest(AccountId account, Money now) {
        List<SessionEquity> settled = ledger.equity(account);
        return settled.subList(Math.max(0, settled.size() - LIFE_OF_A_POSITION), settled.size()).stream()
                .map(SessionEquity::netLiquidation)
                .reduce(now, Money::max);
    }

    private Money lastHeat(AccountId account) {
        return log.lastTransition(account).map(RegimeTransition::heat).orElse(Money.ZERO);
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
