package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens requests for moves: by a person, by the desk as a recommendation, or around the gate with the override
 * password. It moves nothing; an account has one open request at a time.
 */
@Component
public class AskForMove {

    private static final int LONGEST_REASON = 500;

    private final PhaseBook book;
    private final MoveRequests requests;
    private final RecommendAdvance recommend;
    private final CheckOverridePassword password;
    private final PhaseHistory history;
    private final DescribeConstraints constraints;
    private final Ledger ledger;
    private final DeskSessions time;
    private final ApprovalSettings approval;

    AskForMove(
            PhaseBook book,
            MoveRequests requests,
            RecommendAdvance recommend,
            CheckOverridePassword password,
            PhaseHistory history,
            DescribeConstraints constraints,
            Ledger ledger,
            DeskSessions time,
            PhaseSettings settings) {
        this.book = book;
        this.requests = requests;
        this.recommend = recommend;
        this.password = password;
        this.history = history;
        this.constraints = constraints;
        this.ledger = ledger;
        this.time = time;
        this.approval = settings.approval();
    }

    /** What came of asking. */
    public sealed interface Asked {

        record Opened(MoveRequest request) implements Asked {}

        /** @param reason in words, with what to do */
        record Refused(String reason) implements Asked {}
    }

    /** What an override may do. */
    public enum WayAround {
        /** One phase up, whatever the gate says. */
        ADVANCE,
        /** One phase down. */
        DOWNGRADE,
        /** The evidence starts again. */
        RESET;

        /**
         * The action of a command line's word.
         *
         * @throws IllegalArgumentException naming the words there are
         */
        public static WayAround ofWord(String word) {
            return Arrays.stream(values())
                    .filter(action -> action.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "an override is advance, downgrade or reset; have '" + word + "'"));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Asks for the move through the gate, which is judged next. */
    @Transactional
    public Asked advance(AccountId account, Phase to, String person, String reason) {
        requireReason(reason);
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        if (!to.isNextOf(from)) {
            return new Asked.Refused(ValidateGate.notNext(from, to));
        }
        return opened(account, MoveRequest.Kind.ADVANCE, from, to, person, reason);
    }

    /**
     * Recommends a move if one is due: the gate passes, or Trial has been profitable for long enough, and nobody
     * said no to it or left it unanswered in the sessions before.
     */
    @Transactional
    public Optional<MoveRequest> recommend(AccountId account) {
        ledger.lock(account);
        Optional<Recommendation> due =
                recommend.forAccount(account).filter(recommendation -> !isAnswered(account, recommendation));
        return due.map(recommendation -> opened(
                        account,
                        MoveRequest.Kind.ADVANCE,
                        book.standing(account).phase(),
                        recommendation.to(),
                        People.DESK,
                        recommendation.reason() + "; " + recommendation.size()))
                .filter(Asked.Opened.class::isInstance)
                .map(asked -> ((Asked.Opened) asked).request());
    }

    /** Whether it stands open, or was answered too short a time ago to be asked again. */
    private boolean isAnswered(AccountId account, Recommendation due) {
        boolean passes = due.judged().verdict().passes();
        return requests.of(account).stream()
                .filter(request -> request.kind() == MoveRequest.Kind.ADVANCE && request.to() == due.to())
                .anyMatch(request -> request.end()
                        .map(end -> isAnswer(end, passes) && isRecent(end))
                        .orElse(true));
    }

    // A recommendation on which the gate was still closed is no answer once it opens.
    private static boolean isAnswer(MoveRequest.Step end, boolean gatePasses) {
        return switch (end.progress()) {
            case REFUSED, LAPSED -> true;
            case BLOCKED -> !gatePasses;
            case JUDGED, APPROVED, OVERTAKEN, APPLIED -> false;
        };
    }

    private boolean isRecent(MoveRequest.Step end) {
        return time.between(time.of(end.at()), time.current()) < approval.askAgainAfterSessions();
    }

    /**
     * Asks for a way around the gate. Every attempt is written to the history of overrides, whatever comes of it;
     * the password is compared and forgotten.
     */
    @Transactional
    public Asked override(AccountId account, WayAround action, String person, String reason, String given) {
        requireReason(reason);
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        Optional<String> wrongPassword = password.whyNot(account, person, given);
        Optional<Phase> to = switch (action) {
            case ADVANCE -> from.next();
            case DOWNGRADE -> from.previous();
            case RESET -> Optional.of(from);
        };
        Optional<String> whyNot = wrongPassword.or(() -> to.isPresent()
                ? whyBusy(account)
                : Optional.of("there is no phase " + (action == WayAround.ADVANCE ? "after " : "before ")
                        + from.displayName()));
        note(account, action, person, whyNot.orElse(reason), whyNot.isPresent(), wrongPassword.isEmpty());
        if (whyNot.isPresent()) {
            return new Asked.Refused(whyNot.get() + ". " + constraints.of(account));
        }
        MoveRequest.Kind kind = action == WayAround.RESET ? MoveRequest.Kind.RESET : MoveRequest.Kind.OVERRIDE;
        return opened(account, kind, from, to.orElseThrow(), person, reason);
    }

    private void note(
            AccountId account, WayAround action, String person, String reason, boolean blocked, boolean correct) {
        history.overrideAttempted(new PhaseHistory.OverrideAttempt(
                account,
                book.standing(account).phase(),
                "ask-" + action.word(),
                blocked,
                reason,
                person,
                correct,
                time.now()));
    }

    private Asked opened(AccountId account, MoveRequest.Kind kind, Phase from, Phase to, String person, String reason) {
        Optional<String> busy = whyBusy(account);
        if (busy.isPresent()) {
            return new Asked.Refused(busy.get());
        }
        MoveRequest request = new MoveRequest(
                RequestId.of(account, requests.of(account).size() + 1),
                kind,
                from,
                to,
                person,
                reason,
                time.now(),
                time.current(),
                List.of());
        requests.open(request);
        history.asked(request);
        return new Asked.Opened(request);
    }

    private Optional<String> whyBusy(AccountId account) {
        return requests.of(account).stream()
                .filter(MoveRequest::isOpen)
                .findFirst()
                .map(open -> "request " + open.id() + " by " + open.requestedBy() + " to "
                        + open.to().displayName() + " is still open; decide it first");
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a request has a reason of 1 to " + LONGEST_REASON + " characters; have '" + reason + "'");
        }
    }
}
