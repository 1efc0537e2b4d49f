package io.gatehouse.notify;

import static io.gatehouse.notify.Route.ALWAYS_EMAIL;
import static io.gatehouse.notify.Route.ALWAYS_EMAIL_AND_SMS;
import static io.gatehouse.notify.Route.ALWAYS_SMS;
import static io.gatehouse.notify.Route.EMAIL;
import static io.gatehouse.notify.Route.EMAIL_AND_SMS;
import static io.gatehouse.notify.Route.LOG_ONLY;
import static io.gatehouse.notify.Severity.CRITICAL;
import static io.gatehouse.notify.Severity.NOTE;
import static io.gatehouse.notify.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What people are told about, how urgent it is, and where it goes beside the log unless the configuration says
 * otherwise. What is bound goes there whatever the configuration says.
 */
public enum Kind {
    /** An account moved up, or by hand. */
    PHASE_CHANGED(NOTE, EMAIL),
    /** An account was taken down, and entries halt. */
    DOWNGRADED(CRITICAL, EMAIL_AND_SMS),
    /** Somebody tried to get around a gate. */
    OVERRIDE_ATTEMPTED(WARNING, EMAIL),
    /** Proof of Concept entered once more than it may. */
    DAILY_LIMIT_EXCEEDED(CRITICAL, EMAIL_AND_SMS),
    /** The breaker of the daily loss halts an account. */
    DAILY_LOSS_HALT(CRITICAL, ALWAYS_EMAIL_AND_SMS),
    /** The breaker of errors at the broker's interface halts an account. */
    API_ERRORS_HALT(CRITICAL, ALWAYS_SMS),
    /** A position lost more than it may and is closed. */
    POSITION_LOSS_EXIT(WARNING, ALWAYS_EMAIL),
    /** An exit that is due is refused, or works unfilled for too long. */
    EXIT_STUCK(CRITICAL, EMAIL_AND_SMS),
    /** Any other breaker halts an account, a check that failed included. */
    HALTED(CRITICAL, EMAIL_AND_SMS),
    /** Entries pause until somebody has explained a difference. */
    PAUSED(CRITICAL, EMAIL_AND_SMS),
    EMERGENCY_STOP(CRITICAL, EMAIL_AND_SMS),
    /** The emergency stop was rehearsed; with a warning if it failed. */
    DRILL(NOTE, EMAIL),
    LIMIT_CHANGED(NOTE, EMAIL),
    /** What kept an account from trading was released. */
    RESUMED(NOTE, EMAIL),
    /** More was at risk than the regime before allowed. */
    EXPOSURE_SPIKE(CRITICAL, EMAIL_AND_SMS),
    /** A step of a process failed for good. */
    STEP_FAILED(WARNING, EMAIL),
    /** A session's record is missing long after its close. */
    NO_CYCLE(CRITICAL, EMAIL_AND_SMS),
    /** Nothing was traded for some sessions. */
    NO_TRADES(WARNING, EMAIL),
    /** The desk's own loop stands still. */
    NO_HEARTBEAT(CRITICAL, EMAIL_AND_SMS),
    /** An alert of silence is over. */
    RECOVERED(NOTE, EMAIL),
    /** Somebody tries a channel; it goes to that channel only. */
    TEST(NOTE, LOG_ONLY);

    private final Severity severity;
    private final Route route;

    Kind(Severity severity, Route route) {
        this.severity = severity;
        this.route = route;
    }

    public Severity severity() {
        return severity;
    }

    /** Channels beside the log when nothing is configured. */
    Set<Channel> channels() {
        return route.channels();
    }

    /** Channels that no configuration may take away. */
    Set<Channel> bound() {
        return route.bound();
    }

    /** As it stands in the configuration and in keys: {@code phase-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
