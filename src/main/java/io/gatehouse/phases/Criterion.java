package io.gatehouse.phases;

import java.util.function.Function;

/** One named question to the evidence. */
record Criterion(String name, Function<Evidence, CriterionAnswer> ask) {

    CriterionAnswer of(Evidence evidence) {
        return ask.apply(evidence);
    }
}
