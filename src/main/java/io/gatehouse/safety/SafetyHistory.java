package io.gatehouse.safety;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.instrument.Symbol;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the trail of every latch, who acknowledged it and how it was released. */
@Component
class SafetyHistory {

    private final AuditTrail trail;

    SafetyHistory(AuditTrail trail) {
        this.trail = trail;
    }

    void closed(Latch latch, TradingState before, TradingState after) {
        trail.changed(
                latch.account(),
                Change.of("trading-latched", latch.at())
                        .on("latch", latch.id())
                        .on("cause", latch.cause().word())
                        .on("session", latch.session().toString())
                        .on("disputed", disputed(latch))
                        .decided(latch.reason(), before + " to " + after));
    }

    private static Optional<String> disputed(Latch latch) {
        return Optional.of(latch.disputed().stream().map(Symbol::value).sorted().collect(Collectors.joining(" ")))
                .filter(symbols -> !symbols.isEmpty());
    }

    void acknowledged(Latch latch, Latch.Acknowledgement by) {
        trail.changed(
                latch.account(),
                Change.of("latch-acknowledged", by.at())
                        .by(by.person())
                        .on("latch", latch.id())
                        .on("cause", latch.cause().word())
                        .decided(by.words(), latch.state() + " until it is released"));
    }

    void released(Latch latch, Latch.Release release, TradingState before, TradingState after) {
        trail.changed(
                latch.account(),
                Change.of("trading-released", release.at())
                        .by(release.person())
                        .on("latch", latch.id())
                        .on("cause", latch.cause().word())
                        .on("second", release.second())
                        .decided(release.words(), before + " to " + after));
    }
}
