package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Entries of an account stand still until a named person acknowledges why.
 *
 * @param id of the transition that led to it
 * @param acknowledged empty while it is open
 */
public record EntryHalt(
        String id,
        AccountId account,
        LocalDate session,
        Instant at,
        String reason,
        Optional<Acknowledgement> acknowledged) {

    /** @param words why trading may go on */
    public record Acknowledgement(String person, String words, Instant at) {}
}
