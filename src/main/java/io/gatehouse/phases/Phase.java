package io.gatehouse.phases;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much an account has earned to risk. One step at a time, in this order; none is ever skipped. */
public enum Phase {
    /** Paper only. */
    EXPERIENCE("Experience", "experience"),
    /** One small entry per session. */
    PROOF_OF_CONCEPT("Proof of Concept", "proof"),
    /** Small size, as many entries as the limits allow. */
    REAL_MONEY_TRIAL("Real-Money Trial", "trial"),
    /** Size that grows with evidence. */
    SCALING("Scaling", "scaling");

    private final String displayName;
    private final String cliName;

    Phase(String displayName, String cliName) {
        this.displayName = displayName;
        this.cliName = cliName;
    }

    /** As people read it. */
    public String displayName() {
        return displayName;
    }

    /** As the command line and the settings write it. */
    public String cliName() {
        return cliName;
    }

    /** The phase after this one; empty for the last. */
    public Optional<Phase> next() {
        return switch (this) {
            case EXPERIENCE -> Optional.of(PROOF_OF_CONCEPT);
            case PROOF_OF_CONCEPT -> Optional.of(REAL_MONEY_TRIAL);
            case REAL_MONEY_TRIAL -> Optional.of(SCALING);
            case SCALING -> Optional.empty();
        };
    }

    /** The phase before this one; empty for the first. */
    public Optional<Phase> previous() {
        return switch (this) {
            case EXPERIENCE -> Optional.empty();
            case PROOF_OF_CONCEPT -> Optional.of(EXPERIENCE);
            case REAL_MONEY_TRIAL -> Optional.of(PROOF_OF_CONCEPT);
            case SCALING -> Optional.of(REAL_MONEY_TRIAL);
        };
    }

    boolean isBelow(Phase other) {
        return compareTo(other) < 0;
    }

    public boolean isNextOf(Phase other) {
        return other.next().filter(this::equals).isPresent();
    }

    /**
     * The phase of a command line's word.
     *
     * @throws IllegalArgumentException naming the words there are
     */
    public static Phase ofCliName(String word) {
        return Arrays.stream(values())
                .filter(phase -> phase.cliName.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a phase is one of "
                        + Arrays.stream(values()).map(Phase::cliName).collect(Collectors.joining(", ")) + "; have '"
                        + word + "'"));
    }
}
