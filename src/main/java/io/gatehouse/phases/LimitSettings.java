package io.gatehouse.phases;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often Proof of Concept enters: the keys under {@code gatehouse.phases.limit}.
 *
 * @param entries entries per window; 1 to 10
 * @param limitWindow what an entry uses up
 */
public record LimitSettings(
        @DefaultValue("1") int entries,
        @DefaultValue("session") Window limitWindow) {

    /** When a used entry is free again. */
    public enum Window {
        /** At the next session's 07:00 New York time. */
        SESSION,
        /** 24 hours after it was submitted. */
        ROLLING_24H;

        /** As the settings write it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LimitSettings {
        PhaseSetting.requireWithin(1, 10, "limit.entries", entries, "entries");
    }
}
