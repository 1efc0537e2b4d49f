package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an open request: judged, agreed to or not, applied. One step at a time, each written down. */
@Component
public class DecideMove {

    private static final int LONGEST_WORDS = 500;

    private final MoveRequests requests;
    private final FollowRequest follow;
    private final ValidateGate gates;
    private final MovePhase moves;
    private final PhaseBook book;
    private final RequestTimes times;
    private final ApprovalSettings approval;

    DecideMove(
            MoveRequests requests,
            FollowRequest follow,
            ValidateGate gates,
            MovePhase moves,
            PhaseBook book,
            RequestTimes times,
            PhaseSettings settings) {
        this.requests = requests;
        this.follow = follow;
        this.gates = gates;
        this.moves = moves;
        this.book = book;
        this.times = times;
        this.approval = settings.approval();
    }

    /** @throws IllegalArgumentException if there is no such request */
    public MoveRequest request(RequestId id) {
        return follow.find(id);
    }

    /** The account's open request, if there is one. */
    public Optional<MoveRequest> open(AccountId account) {
        return requests.of(account).stream().filter(MoveRequest::isOpen).findFirst();
    }

    /** Judges the gate and freezes its evidence; a gate that does not pass ends the request. */
    @Transactional
    public boolean judge(RequestId id) {
        MoveRequest request = follow.locked(id);
        ValidateGate.Judged judged = gates.judgeNow(id.account(), request.to());
        boolean passes = judged.verdict().passes();
        follow.byDesk(
                request,
                passes ? MoveRequest.Progress.JUDGED : MoveRequest.Progress.BLOCKED,
                words(judged),
                Optional.of(gates.freeze(judged).id()));
        return passes;
    }

    /** Freezes what the gate says about an override up, for whoever decides; it ends nothing. */
    @Transactional
    public void showGate(RequestId id) {
        MoveRequest request = follow.locked(id);
        if (request.to().isNextOf(request.from())) {
            ValidateGate.Judged judged = gates.judgeNow(id.account(), request.to());
            follow.byDesk(
                    request,
                    MoveRequest.Progress.JUDGED,
                    words(judged),
                    Optional.of(gates.freeze(judged).id()));
        }
    }

    private static String words(ValidateGate.Judged judged) {
        return judged.verdict().passes()
                ? "every criterion passes"
                : "the gate does not pass: "
                        + String.join("; ", judged.verdict().whyNot());
    }

    /**
     * A person says yes or no.
     *
     * @param words why, for the record
     * @return why it does not count; empty when it does
     * @throws IllegalArgumentException if the words are blank or too long
     */
    @Transactional
    public Optional<String> decide(RequestId id, String person, boolean agreed, String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "a decision has a reason of 1 to " + LONGEST_WORDS + " characters; have '" + words + "'");
        }
        MoveRequest request = follow.locked(id);
        Optional<String> whyNot = whyNot(request, person, agreed);
        if (whyNot.isEmpty()) {
            follow.byPerson(
                    request, agreed ? MoveRequest.Progress.APPROVED : MoveRequest.Progress.REFUSED, person, words);
        }
        return whyNot;
    }

    /** Why a person could not agree to a request now; empty if they could. Changes nothing. */
    public Optional<String> whyNotAgree(RequestId id, String person) {
        return whyNot(request(id), person, true);
    }

    private Optional<String> whyNot(MoveRequest request, String person, boolean agreed) {
        Optional<MoveRequest.Step> decided = request.end().or(request::approval);
        if (decided.isPresent()) {
            MoveRequest.Step step = decided.get();
            return Optional.of("it was decided before: "
                    + step.progress().name().toLowerCase(Locale.ROOT) + " by " + step.person() + " at " + step.at());
        }
        if (agreed && times.isOver(request.id())) {
            return Optional.of("it is too late: it could be decided until " + times.decideBy(request.id())
                    + ", and silence is no");
        }
        // Who asked may still say no to it.
        return agreed ? People.of(request.requestedBy(), person).whyNotEnough(peopleFor(request)) : Optional.empty();
    }

    private int peopleFor(MoveRequest request) {
        if (request.isByDesk()) {
            return 1;
        }
        return request.kind() == MoveRequest.Kind.ADVANCE ? approval.people() : 2;
    }

    /** Nobody said anything in time, which is no. */
    @Transactional
    public void lapse(RequestId id) {
        MoveRequest request = follow.locked(id);
        if (request.isOpen() && request.approval().isEmpty()) {
            String words = "nobody decided within " + approval.decideWithinSessions() + " sessions; silence is no";
            follow.byDesk(request, MoveRequest.Progress.LAPSED, words, Optional.empty());
        }
    }

    /** The account moved while the request was open. */
    @Transactional
    public void overtake(RequestId id) {
        MoveRequest request = follow.locked(id);
        if (!request.isOpen()) {
            return;
        }
        Phase now = book.standing(id.account()).phase();
        String words = "the account moved meanwhile; it is in " + now.displayName() + " since";
        follow.byDesk(request, MoveRequest.Progress.OVERTAKEN, words, Optional.empty());
    }

    /** Applies what was agreed to, if the rules still allow it; false ends the request with their reason. */
    @Transactional
    public boolean apply(RequestId id) {
        MoveRequest request = follow.locked(id);
        if (!request.isOpen()) {
            return false;
        }
        PhaseMove move = move(request);
        if (move instanceof PhaseMove.Applied applied) {
            String words = "transition " + applied.transition().id();
            follow.byDesk(request, MoveRequest.Progress.APPLIED, words, Optional.empty());
            return true;
        }
        String words = ((PhaseMove.Refused) move).reason();
        follow.byDesk(request, MoveRequest.Progress.BLOCKED, words, Optional.empty());
        return false;
    }

    private PhaseMove move(MoveRequest request) {
        MoveRequest.Step yes = request.approval()
                .orElseThrow(() -> new IllegalStateException("nobody approved the request; have " + request));
        People people = People.of(request.requestedBy(), yes.person());
        String reason = request.reason() + "; approved: " + yes.words();
        return switch (request.kind()) {
            case ADVANCE -> moves.advance(request.account(), request.to(), people, reason);
            case OVERRIDE -> moves.override(request.account(), request.to(), people, reason);
            case RESET -> moves.reset(request.account(), people, reason);
        };
    }
}
