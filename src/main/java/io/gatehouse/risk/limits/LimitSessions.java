package io.gatehouse.risk.limits;

import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long people have for a request, and when what was agreed to begins to bind. */
@Component
public class LimitSessions {

    private final LimitRequests requests;
    private final LimitApproval approval;
    private final NyseCalendar calendar;
    private final DeskClock clock;

    LimitSessions(LimitRequests requests, LimitApproval approval, NyseCalendar calendar, DeskClock clock) {
        this.requests = requests;
        this.approval = approval;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** Today's session, all day long; on other days the next one. */
    LocalDate current() {
        return calendar.sessionOnOrAfter(clock.today()).date();
    }

    LimitRequest request(LimitRequestId id) {
        return requests.find(id).orElseThrow(() -> new IllegalArgumentException("there is no request " + id));
    }

    /** The close of the last of the sessions that people have after the one it was asked in. */
    public Instant decideBy(LimitRequestId id) {
        return after(request(id).session(), approval.decideWithinSessions()).marketClosesAt();
    }

    boolean isOver(LimitRequestId id) {
        return !now().isBefore(decideBy(id));
    }

    /**
     * When what was agreed to binds: what loosens, as the desk opens for the next session, or for a solo desk after
     * its cool-off; what tightens, at once.
     */
    public Instant bindsFrom(LimitRequestId id) {
        LimitRequest request = request(id);
        Instant agreed = request.approval().orElseThrow().at();
        LocalDate session = calendar.sessionOnOrAfter(LocalDate.ofInstant(agreed, DeskClock.TRADING_ZONE))
                .date();
        if (!request.isLoosening()) {
            return agreed;
        }
        int sessions = request.isSelfApproved() ? approval.coolOffSessions() + 1 : 1;
        return after(session, sessions).deskOpensAt();
    }

    private TradingSession after(LocalDate session, int sessions) {
        TradingSession later = calendar.next(session);
        for (int i = 1; i < sessions; i++) {
            later = calendar.next(later.date());
        }
        return later;
    }
}
