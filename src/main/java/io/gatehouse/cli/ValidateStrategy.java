package io.gatehouse.cli;

import io.gatehouse.strategy.StrategyValidation;
import io.gatehouse.strategy.ValidationReport;
import java.util.List;

/** Runs the rule against history. */
interface ValidateStrategy {

    /** @param market {@code --name=value} settings that say which market */
    ValidationReport validate(List<String> market, StrategyValidation.Period period);
}
