package io.gatehouse.risk.limits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an open request: agreed to or not, applied. One step at a time, each written down. */
@Component
public class DecideLimits {

    private static final int LONGEST_WORDS = 500;

    private final LimitVersions versions;
    private final FollowLimits follow;
    private final LimitSessions time;
    private final LimitApproval approval;

    DecideLimits(LimitVersions versions, FollowLimits follow, LimitSessions time, LimitApproval approval) {
        this.versions = versions;
        this.follow = follow;
        this.time = time;
        this.approval = approval;
    }

    /** @throws IllegalArgumentException if there is no such request */
    public LimitRequest request(LimitRequestId id) {
        return time.request(id);
    }

    /**
     * A person says yes or no.
     *
     * @param words why, for the record
     * @return why it does not count; empty when it does
     * @throws IllegalArgumentException if the words are blank or too long
     */
    @Transactional
    public Optional<String> decide(LimitRequestId id, String person, boolean agreed, String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "a decision has a reason of 1 to " + LONGEST_WORDS + " characters; have '" + words + "'");
        }
        LimitRequest request = follow.locked(id);
        Optional<String> whyNot = whyNot(request, person, agreed);
        if (whyNot.isEmpty()) {
            follow.step(
                    request, agreed ? LimitRequest.Progress.APPROVED : LimitRequest.Progress.REFUSED, person, words);
        }
        return whyNot;
    }

    /** Why a person could not agree to a request now; empty if they could. Changes nothing. */
    public Optional<String> whyNotAgree(LimitRequestId id, String person) {
        return whyNot(request(id), person, true);
    }

    private Optional<String> whyNot(LimitRequest request, String person, boolean agreed) {
        Optional<LimitRequest.Step> decided = request.end().or(request::approval);
        if (decided.isPresent()) {
            LimitRequest.Step step = decided.get();
            return Optional.of("it was decided before: "
                    + step.progress().name().toLowerCase(Locale.ROOT) + " by " + step.person() + " at " + step.at());
        }
        if (agreed && time.isOver(request.id())) {
            return Optional.of(
                    "it is too late: it could be decided until " + time.decideBy(request.id()) + ", and silence is no");
        }
        // Who asked may still say no to it.
        return agreed && person.equals(request.requestedBy()) && approval.people() > 1
                ? Optional.of("it needs somebody other than " + person + " who asked for it")
                : Optional.empty();
    }

    /** Nobody said anything in time, which is no. */
    @Transactional
    public void lapse(LimitRequestId id) {
        LimitRequest request = follow.locked(id);
        if (request.isOpen() && request.approval().isEmpty()) {
            String words = "nobody decided within " + approval.decideWithinSessions() + " sessions; silence is no";
            follow.step(request, LimitRequest.Progress.LAPSED, LimitRequest.DESK, words);
        }
    }

    /** The file it came from was edited again. */
    @Transactional
    public void overtake(LimitRequestId id) {
        LimitRequest request = follow.locked(id);
        if (request.isOpen()) {
            follow.step(request, LimitRequest.Progress.OVERTAKEN, LimitRequest.DESK, "the file was edited again");
        }
    }

    /** Applies what was agreed to, or needs nobody's agreement; false if a limit was changed meanwhile. */
    @Transactional
    public boolean apply(LimitRequestId id) {
        LimitRequest request = follow.locked(id);
        if (!request.isOpen() || (request.needsApproval() && request.approval().isEmpty())) {
            return false;
        }
        LimitVersion inForce = versions.version(id.account(), versions.latest(id.account()));
        List<LimitChange> moved = request.changes().stream()
                .filter(change -> !inForce.values().of(change.limit()).equals(change.from()))
                .toList();
        if (moved.isEmpty()) {
            follow.apply(request, inForce);
            return true;
        }
        LimitKey first = moved.get(0).limit();
        follow.step(
                request,
                LimitRequest.Progress.BLOCKED,
                LimitRequest.DESK,
                first.key() + " was changed meanwhile: it is "
                        + inForce.values().of(first) + ", and was "
                        + moved.get(0).from() + " when this was asked for");
        return false;
    }
}
