package io.gatehouse.notify;

import io.gatehouse.emergency.Drill;
import io.gatehouse.emergency.DrillFiled;
import io.gatehouse.execution.ExitStuck;
import io.gatehouse.execution.LossExitOrdered;
import io.gatehouse.risk.RegimeChanged;
import io.gatehouse.risk.RegimeTransition;
import io.gatehouse.risk.limits.LimitChange;
import io.gatehouse.risk.limits.LimitVersion;
import io.gatehouse.risk.limits.LimitsChanged;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.LatchClosed;
import io.gatehouse.safety.LatchReleased;
import io.gatehouse.time.DeskClock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what stops an account, what lets it go on, and what costs it money, each in the transaction of the fact. */
@Component
class TellSafety {

    private final RaiseNotification raise;
    private final DeskClock clock;

    TellSafety(RaiseNotification raise, DeskClock clock) {
        this.raise = raise;
        this.clock = clock;
    }

    @EventListener
    void on(LatchClosed closed) {
        Latch latch = closed.latch();
        kindOf(latch)
                .ifPresent(kind -> raise.raise(Notification.of(
                        latch.account(),
                        kind,
                        latch.id(),
                        latch.account() + " is " + latch.state() + ": "
                                + latch.cause().word(),
                        latch.reason() + "\nNow: " + latch.state().allows()
                                + ".\nIt waits for a person: ./gatehouse inbox list",
                        latch.at())));
    }

    private static Optional<Kind> kindOf(Latch latch) {
        return switch (latch.cause()) {
            case DAILY_LOSS -> Optional.of(Kind.DAILY_LOSS_HALT);
            case API_ERRORS -> Optional.of(Kind.API_ERRORS_HALT);
            case CHECK_FAILED, BY_HAND -> Optional.of(Kind.HALTED);
            case UNEXPLAINED_DIFFERENCE -> Optional.of(Kind.PAUSED);
            case EMERGENCY_STOP -> Optional.of(Kind.EMERGENCY_STOP);
            // Told as the downgrade that it is.
            case PHASE_DOWNGRADE -> Optional.empty();
        };
    }

    @EventListener
    void on(LatchReleased released) {
        Latch latch = released.latch();
        Latch.Release by = released.release();
        raise.raise(Notification.of(
                latch.account(),
                Kind.RESUMED,
                latch.id(),
                latch.account() + " goes on after " + latch.cause().word(),
                "By " + by.person()
                        + by.second().map(second -> ", agreed by " + second).orElse("") + ": " + by.words(),
                by.at()));
    }

    @EventListener
    void on(DrillFiled filed) {
        Drill drill = filed.drill();
        Notification told = Notification.of(
                drill.account(),
                Kind.DRILL,
                drill.id(),
                drill.account() + ": the emergency stop was rehearsed and " + (drill.passed() ? "worked" : "FAILED"),
                "By " + drill.person() + ", in " + drill.wall().toMillis() + " ms: " + drill.words(),
                drill.at());
        raise.raise(drill.passed() ? told : told.as(Severity.WARNING));
    }

    @EventListener
    void on(RegimeChanged changed) {
        RegimeTransition transition = changed.transition();
        if (transition.isSpike()) {
            raise.raise(Notification.of(
                    transition.account(),
                    Kind.EXPOSURE_SPIKE,
                    transition.at().toString(),
                    transition.account() + " has more at risk than its rules explain",
                    "Planned losses $" + transition.heat().shown() + ", the rules of the " + transition.from()
                            + " regime explain at most $"
                            + transition.explained().orElseThrow().shown() + ". VIX "
                            + transition.vix().toPlainString() + " changed it to " + transition.to()
                            + ". No rule lets that pass: find out how.",
                    transition.at()));
        }
    }

    @EventListener
    void on(LimitsChanged changed) {
        LimitVersion version = changed.version();
        raise.raise(Notification.of(
                version.account(),
                Kind.LIMIT_CHANGED,
                Integer.toString(version.number()),
                version.account() + " has other limits",
                changed.changes().stream().map(LimitChange::toString).collect(Collectors.joining("\n"))
                        + "\nAsked by " + changed.request().requestedBy() + ": "
                        + changed.request().reason(),
                version.since()));
    }

    @EventListener
    void on(ExitStuck stuck) {
        raise.raise(Notification.of(
                stuck.trade().account(),
                Kind.EXIT_STUCK,
                stuck.trade() + ":" + stuck.session(),
                stuck.trade().symbol() + " should be closed and is not",
                stuck.words() + ". It is tried again at each watch.",
                clock.now()));
    }

    @EventListener
    void on(LossExitOrdered ordered) {
        raise.raise(Notification.of(
                ordered.trade().account(),
                Kind.POSITION_LOSS_EXIT,
                ordered.order().value(),
                ordered.trade().symbol() + " is closed at a loss",
                ordered.rule() + ": " + ordered.found() + ", allowed " + ordered.limit() + ". Order " + ordered.order()
                        + ".",
                clock.now()));
    }
}
