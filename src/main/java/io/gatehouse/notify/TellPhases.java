package io.gatehouse.notify;

import io.gatehouse.phases.DailyLimitExceeded;
import io.gatehouse.phases.PhaseDowngraded;
import io.gatehouse.phases.PhaseHistory;
import io.gatehouse.phases.PhaseMoved;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.time.DeskClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of moves between phases and of attempts around their gates, each in the transaction of the fact. */
@Component
class TellPhases {

    private final RaiseNotification raise;
    private final DeskClock clock;

    TellPhases(RaiseNotification raise, DeskClock clock) {
        this.raise = raise;
        this.clock = clock;
    }

    @EventListener
    void on(PhaseMoved moved) {
        PhaseTransition move = moved.transition();
        // A downgrade is told as one, with what it asks of people.
        if (move.kind() != PhaseTransition.Kind.DOWNGRADE) {
            raise.raise(Notification.of(
                    move.account(), Kind.PHASE_CHANGED, about(move), subject(move), text(move), move.at()));
        }
    }

    @EventListener
    void on(PhaseDowngraded downgraded) {
        PhaseTransition move = downgraded.transition();
        raise.raise(Notification.of(
                move.account(),
                Kind.DOWNGRADED,
                about(move),
                subject(move),
                text(move) + "\nNothing is entered until a person acknowledges: ./gatehouse inbox list",
                move.at()));
    }

    private static String about(PhaseTransition move) {
        return Integer.toString(move.number());
    }

    private static String subject(PhaseTransition move) {
        return move.from() == move.to()
                ? "evidence starts again in " + move.to().displayName()
                : move.from().displayName() + " to " + move.to().displayName() + " (" + move.kind() + ")";
    }

    private static String text(PhaseTransition move) {
        return move.trigger() + ": " + move.reason() + "\nSession " + move.session() + ", asked by "
                + move.people().requestedBy()
                + move.people()
                        .approvedBy()
                        .map(person -> ", agreed by " + person)
                        .orElse("");
    }

    @EventListener
    void on(PhaseHistory.OverrideAttempt attempt) {
        String outcome = attempt.blocked() ? "blocked" : "granted";
        Notification told = Notification.of(
                attempt.account(),
                Kind.OVERRIDE_ATTEMPTED,
                attempt.at() + ":" + attempt.person() + ":" + attempt.action() + ":" + outcome + ":"
                        + Digest.of(attempt.reason()),
                "override " + attempt.action() + " in " + attempt.phase().displayName() + " " + outcome,
                "By " + attempt.person() + ", " + (attempt.passwordUsed() ? "with" : "without")
                        + " the override password: " + attempt.reason(),
                attempt.at());
        raise.raise(attempt.blocked() ? told : told.as(Severity.CRITICAL));
    }

    @EventListener
    void on(DailyLimitExceeded exceeded) {
        raise.raise(Notification.of(
                exceeded.account(),
                Kind.DAILY_LIMIT_EXCEEDED,
                exceeded.trade().toString(),
                "one entry too many: " + exceeded.entered() + " entered, " + exceeded.most() + " allowed",
                "Trade " + exceeded.trade() + " was filled beyond the limit of Proof of Concept, which should never"
                        + " happen. Find out how before the next session.",
                clock.now()));
    }
}
