package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a request in the caller's transaction; an account, which the caller has locked, has one at a time. */
@Component
class OpenRequest {

    private static final int LONGEST_REASON = 500;

    private final MoveRequests requests;
    private final PhaseHistory history;
    private final DeskSessions time;

    OpenRequest(MoveRequests requests, PhaseHistory history, DeskSessions time) {
        this.requests = requests;
        this.history = history;
        this.time = time;
    }

    /** @throws IllegalArgumentException if the reason of a person is blank or too long */
    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a request has a reason of 1 to " + LONGEST_REASON + " characters; have '" + reason + "'");
        }
    }

    Asked open(AccountId account, MoveRequest.Kind kind, Phase from, Phase to, String person, String reason) {
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

    Optional<String> whyBusy(AccountId account) {
        return requests.of(account).stream()
                .filter(MoveRequest::isOpen)
                .findFirst()
                .map(open -> "request " + open.id() + " by " + open.requestedBy() + " to "
                        + open.to().displayName() + " is still open; decide it first");
    }
}
