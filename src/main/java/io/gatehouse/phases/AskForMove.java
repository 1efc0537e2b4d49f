package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a move up through the gate: a person does, or the desk as a recommendation. It moves nothing. */
@Component
public class AskForMove {

    private final PhaseBook book;
    private final MoveRequests requests;
    private final OpenRequest open;
    private final RecommendAdvance recommend;
    private final Ledger ledger;
    private final DeskSessions time;
    private final ApprovalSettings approval;

    AskForMove(
            PhaseBook book,
            MoveRequests requests,
            OpenRequest open,
            RecommendAdvance recommend,
            Ledger ledger,
            DeskSessions time,
            PhaseSettings settings) {
        this.book = book;
        this.requests = requests;
        this.open = open;
        this.recommend = recommend;
        this.ledger = ledger;
        this.time = time;
        this.approval = settings.approval();
    }

    /**
     * A person asks; the gate is judged next.
     *
     * @param person a login
     * @param reason 1 to 500 characters
     */
    @Transactional
    public Asked advance(AccountId account, Phase to, String person, String reason) {
        OpenRequest.requireReason(reason);
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        return to.isNextOf(from)
                ? open.open(account, MoveRequest.Kind.ADVANCE, from, to, person, reason)
                : new Asked.Refused(ValidateGate.notNext(from, to));
    }

    /**
     * The desk asks if a move is due: the gate passes, or Trial has been profitable for long enough, and nobody said
     * no to it or left it unanswered in the sessions before.
     */
    @Transactional
    public Optional<MoveRequest> recommend(AccountId account) {
        ledger.lock(account);
        return recommend
                .forAccount(account)
                .filter(due -> !isAnswered(account, due))
                .map(due -> open.open(
                        account,
                        MoveRequest.Kind.ADVANCE,
                        book.standing(account).phase(),
                        due.to(),
                        People.DESK,
                        due.reason() + "; " + due.size()))
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
}
