package io.gatehouse.web;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order of the session.
 *
 * @param purpose {@code entry}, or {@code exit} with its reason
 * @param quantity signed: negative sells
 * @param limit the limit in force, dollars per share
 * @param reason why it ended or was refused; empty while nothing is to say
 * @param since when it came into its state
 */
public record OrderView(
        String ref,
        String symbol,
        String instrument,
        String purpose,
        long quantity,
        long filled,
        BigDecimal limit,
        int reprices,
        String state,
        String reason,
        Instant since) {}
