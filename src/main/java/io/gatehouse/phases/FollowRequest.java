package io.gatehouse.phases;

import io.gatehouse.ledger.Ledger;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes each step of a request to the record and to the histories, in the caller's transaction. */
@Component
class FollowRequest {

    private final MoveRequests requests;
    private final PhaseHistory history;
    private final Ledger ledger;
    private final DeskSessions time;

    FollowRequest(MoveRequests requests, PhaseHistory history, Ledger ledger, DeskSessions time) {
        this.requests = requests;
        this.history = history;
        this.ledger = ledger;
        this.time = time;
    }

    /** @throws IllegalArgumentException if there is no such request */
    MoveRequest find(RequestId id) {
        return requests.find(id).orElseThrow(() -> new IllegalArgumentException("there is no request " + id));
    }

    /** With its account locked, so that two who decide do it one after the other. */
    MoveRequest locked(RequestId id) {
        ledger.lock(id.account());
        return find(id);
    }

    void byDesk(MoveRequest request, MoveRequest.Progress progress, String words, Optional<String> evidence) {
        add(request, new MoveRequest.Step(progress, People.DESK, words, evidence, time.now()));
    }

    void byPerson(MoveRequest request, MoveRequest.Progress progress, String person, String words) {
        add(request, new MoveRequest.Step(progress, person, words, Optional.empty(), time.now()));
    }

    private void add(MoveRequest request, MoveRequest.Step step) {
        requests.add(request.id(), step);
        history.progressed(request, step);
        boolean around = request.kind() != MoveRequest.Kind.ADVANCE;
        if (around && step.progress() != MoveRequest.Progress.JUDGED) {
            history.overrideAttempted(attempt(request, step));
        }
    }

    private static PhaseHistory.OverrideAttempt attempt(MoveRequest request, MoveRequest.Step step) {
        boolean granted =
                step.progress() == MoveRequest.Progress.APPROVED || step.progress() == MoveRequest.Progress.APPLIED;
        return new PhaseHistory.OverrideAttempt(
                request.account(),
                request.from(),
                step.progress().name().toLowerCase(Locale.ROOT) + "-"
                        + request.kind().name().toLowerCase(Locale.ROOT),
                !granted,
                step.words(),
                step.person(),
                true,
                step.at());
    }
}
