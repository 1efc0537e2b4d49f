package io.gatehouse.strategy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Price;

/** What the exit rules say of an open position now. */
public sealed interface ExitJudgement {

    /** No rule asks for an exit. */
    record Hold() implements ExitJudgement {}

    /**
     * A rule asks for an exit.
     *
     * @param rule the rule's name, for example {@code stop} or {@code position-loss}
     * @param value what was found, in words with figures
     * @param limit what the rule allows
     * @param priceHint a limit, in whole cents, at which the exit is likely to be filled without giving more away
     *     than needed
     */
    record Exit(ExitReason reason, String rule, String value, String limit, Price priceHint) implements ExitJudgement {}

    /**
     * The rules cannot be asked, or an exit that is due cannot be priced: try again at the next tick.
     *
     * @param reason what is wrong with the quote, with figures
     */
    record NoQuote(String reason) implements ExitJudgement {}
}
