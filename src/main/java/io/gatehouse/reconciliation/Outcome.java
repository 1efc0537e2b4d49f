package io.gatehouse.reconciliation;

import java.util.List;

/** What came of a comparison. */
public enum Outcome {
    /** Every line agrees. */
    AGREED,
    /** What differs matches expected events exactly. */
    EXPLAINED,
    /** Something differs and nobody knows why. */
    DIFFERENT,
    /** Nothing unexplained was seen, but the broker did not answer every question. */
    NOT_COMPARED;

    static Outcome of(List<Difference> differences) {
        if (differences.stream().anyMatch(Difference::isUnexplained)) {
            return DIFFERENT;
        }
        if (differences.stream().anyMatch(difference -> difference.kind() == Difference.Kind.NO_ANSWER)) {
            return NOT_COMPARED;
        }
        return differences.isEmpty() ? AGREED : EXPLAINED;
    }

    /** Whether entries may rest on it. */
    public boolean isClean() {
        return this == AGREED || this == EXPLAINED;
    }
}
