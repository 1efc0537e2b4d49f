package io.gatehouse.risk.limits;

/** Who decides and how long they have; whoever knows how the desk decides implements it. */
public interface LimitApproval {

    /** 2: somebody else than who asked; 1: a solo desk, with a cool-off instead. */
    int people();

    /** Silence after so many sessions is no. */
    int decideWithinSessions();

    /** Whole sessions a solo desk sleeps on its own yes. */
    int coolOffSessions();
}
