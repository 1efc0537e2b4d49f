package io.gatehouse.phases;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long people have for a request, and how long a solo desk sleeps on its own yes. */
@Component
public class RequestTimes {

    private final MoveRequests requests;
    private final DeskSessions time;
    private final ApprovalSettings approval;

    RequestTimes(MoveRequests requests, DeskSessions time, PhaseSettings settings) {
        this.requests = requests;
        this.time = time;
        this.approval = settings.approval();
    }

    /** Until when it can be decided: the close of the last of the sessions that people have after the one it was asked in. */
    public Instant decideBy(RequestId id) {
        return time.after(request(id).session(), approval.decideWithinSessions())
                .marketClosesAt();
    }

    /** Whether it is too late to agree, whether or not the silence was written down yet. */
    boolean isOver(RequestId id) {
        return !time.now().isBefore(decideBy(id));
    }

    /** Whether the person who asked agreed to it as well. */
    public boolean coolsOff(RequestId id) {
        return request(id).isSelfApproved();
    }

    /** When the cool-off ends: the desk opens after whole sessions, the configured number, have passed. */
    public Instant coolOffEnds(RequestId id) {
        Instant approved = request(id).approval().orElseThrow().at();
        return time.after(time.of(approved), approval.coolOffSessions() + 1).deskOpensAt();
    }

    private MoveRequest request(RequestId id) {
        return requests.find(id).orElseThrow(() -> new IllegalArgumentException("there is no request " + id));
    }
}
