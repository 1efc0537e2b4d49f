package io.gatehouse.phases;

import java.util.Comparator;
import java.util.List;

/** What a criterion, or a gate, says. The later one is the worse one. */
public enum Verdict {
    PASS,
    /** The sample is too small, or data are missing. Blocks like a failure, and says what would settle it. */
    NOT_ENOUGH_EVIDENCE,
    FAIL;

    /** The worst of them. A gate without criteria has no evidence. */
    static Verdict worstOf(List<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(NOT_ENOUGH_EVIDENCE);
    }
}
