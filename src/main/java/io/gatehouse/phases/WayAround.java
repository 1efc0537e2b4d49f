package io.gatehouse.phases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an override may do: one step, never more. */
public enum WayAround {
    /** One phase up, whatever the gate says. */
    ADVANCE,
    /** One phase down. */
    DOWNGRADE,
    /** The evidence starts again. */
    RESET;

    /**
     * The action of a command line's word.
     *
     * @throws IllegalArgumentException naming the words there are
     */
    public static WayAround ofWord(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "an override is advance, downgrade or reset; have '" + word + "'"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it leads; empty where there is no such phase. */
    Optional<Phase> from(Phase phase) {
        return switch (this) {
            case ADVANCE -> phase.next();
            case DOWNGRADE -> phase.previous();
            case RESET -> Optional.of(phase);
        };
    }
}
