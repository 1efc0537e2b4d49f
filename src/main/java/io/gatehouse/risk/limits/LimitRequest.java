package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request for other limits and what became of it, step by step. The steps are only added to.
 *
 * @param requestedBy a login, or {@link #FILE}
 * @param reason why, in the words of who asked
 * @param session in which it was asked, or the one after it
 * @param steps oldest first
 */
public record LimitRequest(
        LimitRequestId id,
        List<LimitChange> changes,
        String requestedBy,
        String reason,
        Instant at,
        LocalDate session,
        List<Step> steps) {

    /** Nobody asked: the file was edited. It is no login, which has no blank. */
    public static final String FILE = "edited file";

    /** The desk itself. */
    public static final String DESK = "desk";

    /** What can happen to a request. */
    public enum Progress {
        APPROVED(false),
        REFUSED(true),
        /** Nobody said anything in time, which is no. */
        LAPSED(true),
        /** The file was edited again. */
        OVERTAKEN(true),
        /** A limit was changed meanwhile. */
        BLOCKED(true),
        APPLIED(true);

        private final boolean last;

        Progress(boolean last) {
            this.last = last;
        }
    }

    /** @param person a login, or {@link #DESK} */
    public record Step(Progress progress, String person, String words, Instant at) {}

    public LimitRequest {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    public AccountId account() {
        return id.account();
    }

    /** Whether it allows more in anything. A request that also tightens is loosening as a whole. */
    public boolean isLoosening() {
        return !changes.stream().allMatch(LimitChange::isTightening);
    }

    public boolean isByFile() {
        return requestedBy.equals(FILE);
    }

    /** Whether a person has to agree: to more risk, and to anything that no known person asked for. */
    public boolean needsApproval() {
        return isLoosening() || isByFile();
    }

    public boolean isOpen() {
        return end().isEmpty();
    }

    public Optional<Step> end() {
        return steps.stream().filter(step -> step.progress().last).findFirst();
    }

    public Optional<Step> approval() {
        return steps.stream()
                .filter(step -> step.progress() == Progress.APPROVED)
                .findFirst();
    }

    /** Whether the person who asked also agreed, which takes a cool-off before it is applied. */
    public boolean isSelfApproved() {
        return approval().filter(step -> step.person().equals(requestedBy)).isPresent();
    }

    Map<LimitKey, String> wanted() {
        Map<LimitKey, String> wanted = new EnumMap<>(LimitKey.class);
        changes.forEach(change -> wanted.put(change.limit(), change.to()));
        return wanted;
    }

    /** {@code max-heat from 0.06 to 0.05, …}. */
    public String inWords() {
        return changes.stream().map(LimitChange::toString).collect(Collectors.joining(", "));
    }
}
