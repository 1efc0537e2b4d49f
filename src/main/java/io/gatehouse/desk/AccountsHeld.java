package io.gatehouse.desk;

import java.util.Optional;

/**
 * Whether this node runs the accounts now. Before it has taken them, and once it has given them up, its clock says
 * nothing and nothing may be decided here. Set by the thread that runs them, read from any.
 */
final class AccountsHeld {

    private volatile boolean held;
    private volatile boolean lost;

    void taken() {
        held = true;
        lost = false;
    }

    void given() {
        held = false;
    }

    /** The database is gone while this node held the accounts, or none was reached since: nobody knows who does. */
    void lost() {
        held = false;
        lost = true;
    }

    /** Another node has them. */
    void standsBy() {
        held = false;
        lost = false;
    }

    /** Whether this node is the last that is known to have held the accounts, and cannot ask who does now. */
    boolean isLost() {
        return lost;
    }

    /** Why nothing can be decided on this node; empty when it can. */
    Optional<String> whyClosed() {
        return held
                ? Optional.empty()
                : Optional.of("this node does not run the accounts now; it is starting, standing by or stopping. Try"
                        + " again in a moment, or ask the node that runs them");
    }
}
