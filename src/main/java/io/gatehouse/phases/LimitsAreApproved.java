package io.gatehouse.phases;

import io.gatehouse.risk.limits.LimitApproval;
import org.springframework.stereotype.Component;

/** Limits are decided by as many people, and in the same time, as moves between phases. */
@Component
class LimitsAreApproved implements LimitApproval {

    private final ApprovalSettings approval;

    LimitsAreApproved(PhaseSettings settings) {
        this.approval = settings.approval();
    }

    @Override
    public int people() {
        return approval.people();
    }

    @Override
    public int decideWithinSessions() {
        return approval.decideWithinSessions();
    }

    @Override
    public int coolOffSessions() {
        return approval.coolOffSessions();
    }
}
