package io.gatehouse.phases;

import io.gatehouse.audit.AuditFact;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.safety.Latch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The history people can read with any editor: every transition, one line per trading session and every change of
 * size in {@code phase/phase-history}, every attempt to override in {@code phase/phase-overrides}. Lines are added
 * in the caller's transaction, and whatever changes a state is a line of the trail as well.
 */
@Component
public class PhaseHistory {

    /** Stream of transitions, sessions and sizes. */
    public static final String HISTORY = "phase/phase-history";

    /** Stream of override attempts, granted and blocked. */
    public static final String OVERRIDES = "phase/phase-overrides";

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PhaseHistory(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    /**
     * An attempt to get around a gate; also told as an event, inside the transaction that notes it.
     *
     * @param action for example {@code advance}, {@code reset}
     * @param blocked whether nothing came of it
     * @param passwordUsed whether the override password was given and right; the password itself is never written
     */
    public record OverrideAttempt(
            AccountId account,
            Phase phase,
            String action,
            boolean blocked,
            String reason,
            String person,
            boolean passwordUsed,
            Instant at) {}

    /** Notes an attempt in the caller's transaction. */
    public void overrideAttempted(OverrideAttempt attempt) {
        trail.append(
                attempt.account(),
                OVERRIDES,
                AuditFact.of(attempt.blocked() ? "override-blocked" : "override", attempt.at())
                        .with("phase", attempt.phase().name())
                        .with("action", attempt.action())
                        .with("blocked", attempt.blocked())
                        .with("reason", attempt.reason())
                        .with("operator", attempt.person())
                        .with("overridePasswordUsed", attempt.passwordUsed()));
        events.publishEvent(attempt);
        trail.changed(
                attempt.account(),
                Change.of("override-attempted", attempt.at())
                        .by(attempt.person())
                        .on("phase", attempt.phase().name())
                        .on("attempt", attempt.action())
                        .decided(attempt.blocked() ? "blocked" : "granted", attempt.reason()));
    }

    void asked(MoveRequest request) {
        trail.append(
                request.account(),
                HISTORY,
                AuditFact.of("request", request.at())
                        .with("request", request.id().value())
                        .with("kind", request.kind().name())
                        .with("from", request.from().name())
                        .with("to", request.to().name())
                        .with("operator", request.requestedBy())
                        .with("reason", request.reason()));
        trail.changed(
                request.account(),
                Change.of("move-requested", request.at())
                        .by(request.requestedBy())
                        .on("request", request.id().value())
                        .on("kind", request.kind().name())
                        .on("from", request.from().name())
                        .on("to", request.to().name())
                        .decided(request.reason(), "the request is open"));
    }

    void progressed(MoveRequest request, MoveRequest.Step step) {
        trail.append(
                request.account(),
                HISTORY,
                AuditFact.of("request-" + step.progress().name().toLowerCase(Locale.ROOT), step.at())
                        .with("request", request.id().value())
                        .with("operator", step.person())
                        .with("reason", step.words())
                        .with("evidence", step.evidence()));
        trail.changed(
                request.account(),
                Change.of("move-" + step.progress().name().toLowerCase(Locale.ROOT), step.at())
                        .by(step.person())
                        .on("request", request.id().value())
                        .on("evidence", step.evidence())
                        .decided(step.words(), step.progress().name()));
    }

    /** With how the account had done in the phase it comes from. */
    void moved(PhaseTransition move, SizeChange size, Results results, List<SessionRecord> sessions) {
        trail.append(
                move.account(),
                HISTORY,
                AuditFact.of("transition", move.at())
                        .with("id", move.id())
                        .with("transition", move.kind().name())
                        .with("from", move.from().name())
                        .with("to", move.to().name())
                        .with("session", move.session().toString())
                        .with("trigger", move.trigger())
                        .with("reason", move.reason())
                        .with("operator", move.people().requestedBy())
                        .with("approvedBy", move.people().approvedBy())
                        .with("evidence", move.evidence())
                        .with("sizeBefore", size.from().map(Money::shown))
                        .with("sizeAfter", size.to().map(Money::shown))
                        .with("sizeReason", size.justification())
                        .with("sessions", sessions.size())
                        .with("profitableSessions", (int) sessions.stream()
                                .filter(SessionRecord::isProfitable)
                                .count())
                        .with("closedTrades", results.counted())
                        .with("wins", results.wins())
                        .with("losses", results.losses())
                        .with("winRate", results.winRate().map(Ratio::toString))
                        .with("profitFactor", results.profitFactor().map(Ratio::toString)));
        trail.changed(
                move.account(),
                Change.of("phase-moved", move.at())
                        .by(move.people().requestedBy())
                        .on("transition", move.id())
                        .on("kind", move.kind().name())
                        .on("approvedBy", move.people().approvedBy())
                        .on("evidence", move.evidence())
                        .decided(
                                move.trigger() + ": " + move.reason(),
                                move.from().name() + " to " + move.to().name()));
    }

    void sized(SizeChange change) {
        trail.append(
                change.account(),
                HISTORY,
                AuditFact.of("size", change.at())
                        .with("session", change.session().toString())
                        .with("phase", change.phase().name())
                        .with("change", change.kind().name())
                        .with("sizeBefore", change.from().map(Money::shown))
                        .with("sizeAfter", change.to().map(Money::shown))
                        .with("reason", change.justification()));
        trail.changed(
                change.account(),
                Change.of("size-changed", change.at())
                        .on("session", change.session().toString())
                        .on("phase", change.phase().name())
                        .decided(
                                change.kind() + ": " + change.justification(),
                                size(change.from()) + " to " + size(change.to())));
    }

    private static String size(Optional<Money> size) {
        return size.map(Money::shown).orElse("none");
    }

    void acknowledged(Latch halt, Latch.Acknowledgement by) {
        trail.append(
                halt.account(),
                HISTORY,
                AuditFact.of("acknowledgement", by.at())
                        .with("halt", halt.id())
                        .with("operator", by.person())
                        .with("reason", by.words()));
    }

    void sessionEnded(SessionRecord session) {
        List<String> sizes =
                session.positionSizes().stream().map(Money::toString).toList();
        trail.append(
                session.account(),
                HISTORY,
                AuditFact.of("session", session.at())
                        .with("session", session.session().toString())
                        .with("phase", session.phase().name())
                        .with("trades", session.entered())
                        .with("closed", session.closed())
                        .with("wins", session.wins())
                        .with("losses", session.losses())
                        .with("winRate", session.winRate().map(Ratio::toString))
                        .with("riskReward", session.riskReward().map(Ratio::toString))
                        .with("pnl", session.pnl().toString())
                        .with("netLiquidation", session.netLiquidation().toString())
                        .with("positionSizes", sizes)
                        .with("breakerTrips", session.breakerTrips())
                        .with("signals", session.signals())
                        .with("executed", session.executed())
                        .with("entriesAllowed", session.entriesAllowed()));
    }
}
