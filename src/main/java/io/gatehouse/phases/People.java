package io.gatehouse.phases;

import java.util.Optional;

/**
 * Who asked for a move and who agreed.
 *
 * @param requestedBy a login, or {@link #DESK}
 * @param approvedBy empty where nobody had to
 */
public record People(String requestedBy, Optional<String> approvedBy) {

    /** The desk itself. */
    public static final String DESK = "desk";

    /** @throws IllegalArgumentException if a name is blank or longer than 64 characters */
    public People {
        requireName(requestedBy);
        approvedBy.ifPresent(People::requireName);
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("a person is named with 1 to 64 characters; have '" + name + "'");
        }
    }

    /** Nobody was asked: the desk did it by rule. */
    public static People desk() {
        return new People(DESK, Optional.empty());
    }

    public static People of(String requestedBy, String approvedBy) {
        return new People(requestedBy, Optional.of(approvedBy));
    }

    /** Why these are not enough for a move that needs so many; empty when they are. */
    Optional<String> whyNotEnough(int needed) {
        if (approvedBy.isEmpty()) {
            return Optional.of("nobody has approved it; asked by " + requestedBy);
        }
        boolean alone = approvedBy.get().equals(requestedBy);
        return alone && needed > 1
                ? Optional.of("it needs somebody other than " + requestedBy + " who asked for it")
                : Optional.empty();
    }
}
