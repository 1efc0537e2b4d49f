package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.time.LocalDate;

/**
 * A round trip of a validation.
 *
 * @param credit dollars per share it was sold at
 * @param netPnl all cash of the trade in dollars, commissions included
 */
public record ValidatedTrade(
        OptionContract contract, LocalDate opened, LocalDate closed, Price credit, ExitReason reason, Money netPnl) {}
