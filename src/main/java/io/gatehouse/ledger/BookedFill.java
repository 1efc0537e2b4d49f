package io.gatehouse.ledger;

import io.gatehouse.money.Money;
import java.util.Optional;

/**
 * A fill as the record has it.
 *
 * @param commission positive is paid; empty while the broker has not reported any, which is not zero
 */
public record BookedFill(Fill fill, Optional<Money> commission) {}
