package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Our books against the broker's at one instant.
 *
 * @param differences every one found; none means that the books agree
 */
public record Comparison(AccountId account, LocalDate session, Instant at, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    public boolean isClean() {
        return differences.isEmpty();
    }
}
