package io.gatehouse.desk;

import java.util.Optional;

/**
 * Whether this node runs the accounts now. Before it has taken them, and once it has given them up, its clock says
 * nothing and nothing may be decided here. Set by the thread that runs them, read from any.
 */
final class AccountsHeld {

    private volatile boolean held;

    void taken() {
        held = true;
    }

    void given() {
        held = false;
    }

    /** Why nothing can be decided on this node; empty when it can. */
    Optional<String> whyClosed() {
        return held
                ? Optional.empty()
                : Optional.of("this node does not run the accounts now; it is starting, standing by or stopping. Try"
                        + " again in a moment, or ask the node that runs them");
    }
}
