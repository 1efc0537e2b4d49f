package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request for a move between phases and what became of it, step by step. The steps are only added to.
 *
 * @param from where the account stood
 * @param to the same for a reset
 * @param requestedBy a login, or {@link People#DESK} for a recommendation
 * @param reason why, in the words of who asked
 * @param session in which it was asked, or the one after it
 * @param steps oldest first
 */
public record MoveRequest(
        RequestId id,
        Kind kind,
        Phase from,
        Phase to,
        String requestedBy,
        String reason,
        Instant at,
        LocalDate session,
        List<Step> steps) {

    /** What is asked for. */
    public enum Kind {
        /** Up through the gate. */
        ADVANCE,
        /** One phase up or down around the gate, with the override password. */
        OVERRIDE,
        /** The evidence starts again, with the override password. */
        RESET
    }

    /** What can happen to a request. */
    public enum Progress {
        /** The gate was judged and passes. */
        JUDGED(false),
        /** A person agreed. */
        APPROVED(false),
        /** A person said no. */
        REFUSED(true),
        /** Nobody said anything in time, which is no. */
        LAPSED(true),
        /** The account moved while it was open. */
        OVERTAKEN(true),
        /** The rules said no, when it was asked or when it was to be applied. */
        BLOCKED(true),
        /** It was applied. */
        APPLIED(true);

        private final boolean last;

        Progress(boolean last) {
            this.last = last;
        }
    }

    /**
     * One thing that happened to it.
     *
     * @param person a login, or {@link People#DESK}
     * @param words of the person, or of the rules
     * @param evidence id of the frozen evidence, where a gate was judged
     */
    public record Step(Progress progress, String person, String words, Optional<String> evidence, Instant at) {}

    public MoveRequest {
        steps = List.copyOf(steps);
    }

    public AccountId account() {
        return id.account();
    }

    /** Whether something can still become of it. */
    public boolean isOpen() {
        return end().isEmpty();
    }

    /** How it ended; empty while it is open. */
    public Optional<Step> end() {
        return steps.stream().filter(step -> step.progress().last).findFirst();
    }

    /** Who agreed, and why. */
    public Optional<Step> approval() {
        return steps.stream()
                .filter(step -> step.progress() == Progress.APPROVED)
                .findFirst();
    }

    /** The evidence it was judged on when it was asked. */
    public Optional<String> evidence() {
        return steps.stream().flatMap(step -> step.evidence().stream()).findFirst();
    }

    /** Whether the person who asked also agreed, which takes a cool-off before it is applied. */
    public boolean isSelfApproved() {
        return approval().filter(step -> step.person().equals(requestedBy)).isPresent();
    }

    boolean isByDesk() {
        return requestedBy.equals(People.DESK);
    }
}
