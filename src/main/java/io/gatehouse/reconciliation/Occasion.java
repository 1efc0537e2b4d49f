package io.gatehouse.reconciliation;

import java.util.Locale;

/** Why the books were compared. */
public enum Occasion {
    BEFORE_OPEN,
    AFTER_CLOSE,
    RECONNECT,
    /** A person asked for it. */
    ON_DEMAND,
    /** A person said what a difference was. */
    RE_CHECK;

    /** As people read it: {@code before-open}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
