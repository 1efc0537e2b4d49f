package io.gatehouse.safety;

import io.gatehouse.audit.AuditFact;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.instrument.Symbol;
import org.springframework.stereotype.Component;

/** What people can read with any editor: every latch, who acknowledged it and how it was released. */
@Component
class SafetyHistory {

    /** Stream of latches. */
    static final String LATCHES = "safety/latches";

    private final AuditTrail trail;

    SafetyHistory(AuditTrail trail) {
        this.trail = trail;
    }

    void closed(Latch latch, TradingState before, TradingState after) {
        trail.append(
                latch.account(),
                LATCHES,
                AuditFact.of("closed", latch.at())
                        .with("latch", latch.id())
                        .with("cause", latch.cause().word())
                        .with("reason", latch.reason())
                        .with(
                                "disputed",
                                latch.disputed().stream()
                                        .map(Symbol::value)
                                        .sorted()
                                        .toList())
                        .with("from", before.name())
                        .with("to", after.name()));
    }

    void acknowledged(Latch latch, Latch.Acknowledgement by) {
        trail.append(
                latch.account(),
                LATCHES,
                AuditFact.of("acknowledged", by.at())
                        .with("latch", latch.id())
                        .with("operator", by.person())
                        .with("reason", by.words()));
    }

    void released(Latch latch, Latch.Release release, TradingState before, TradingState after) {
        trail.append(
                latch.account(),
                LATCHES,
                AuditFact.of("released", release.at())
                        .with("latch", latch.id())
                        .with("cause", latch.cause().word())
                        .with("operator", release.person())
                        .with("second", release.second())
                        .with("reason", release.words())
                        .with("from", before.name())
                        .with("to", after.name()));
    }
}
