package io.gatehouse.risk;

import io.gatehouse.strategy.SignalOutcome;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule of the governor.
 *
 * @param name as it stands in reasons, artifacts and the documentation
 * @param outcome what breaking it makes of the signal
 * @param whyNot empty when the rule holds; otherwise what was found and what is allowed, or why it cannot be told
 */
record RiskRule(String name, SignalOutcome outcome, Function<Situation, Optional<String>> whyNot) {

    Optional<Breach> judge(Situation situation) {
        return whyNot.apply(situation).map(reason -> new Breach(name, outcome, reason));
    }
}
