package io.gatehouse.phases;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who decides a move up, and how long they have: the keys under {@code gatehouse.phases.approval}.
 *
 * @param people 2: somebody else than who asked; 1: a solo desk, with a cool-off instead. Never for overrides
 * @param decideWithinSessions silence after that is no; 1 to 20 sessions
 * @param askAgainAfterSessions after a no or silence; 1 to 60 sessions
 * @param coolOffSessions of a solo desk; 1 to 20 sessions
 * @param recommendAfterProfitable profitable sessions in a row in Trial that raise a recommendation; 1 to 100
 */
public record ApprovalSettings(
        @DefaultValue("2") int people,
        @DefaultValue("3") int decideWithinSessions,
        @DefaultValue("5") int askAgainAfterSessions,
        @DefaultValue("1") int coolOffSessions,
        @DefaultValue("10") int recommendAfterProfitable) {

    public ApprovalSettings {
        PhaseSetting.requireWithin(1, 2, "approval.people", people, "people");
        PhaseSetting.requireWithin(1, 20, "approval.decide-within-sessions", decideWithinSessions, "sessions");
        PhaseSetting.requireWithin(1, 60, "approval.ask-again-after-sessions", askAgainAfterSessions, "sessions");
        PhaseSetting.requireWithin(1, 20, "approval.cool-off-sessions", coolOffSessions, "sessions");
        PhaseSetting.requireWithin(1, 100, "approval.recommend-after-profitable", recommendAfterProfitable, "sessions");
    }
}
