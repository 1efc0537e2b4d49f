package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our books against the broker's at one instant.
 *
 * @param inputs what it rests on
 * @param differences every one found; none means that the books agree
 */
public record Comparison(
        AccountId account,
        LocalDate session,
        Occasion occasion,
        Instant at,
        Inputs inputs,
        List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    static Comparison of(AccountId account, LocalDate session, Occasion occasion, Instant at, Inputs inputs) {
        return new Comparison(account, session, occasion, at, inputs, inputs.differences());
    }

    public Outcome outcome() {
        return Outcome.of(differences);
    }

    /** Whether entries may rest on it: everything was compared, and what differs is explained. */
    public boolean isClean() {
        return outcome().isClean();
    }

    /** What nobody can explain. */
    public List<Difference> unexplained() {
        return differences.stream().filter(Difference::isUnexplained).toList();
    }

    /** The symbols of which nobody knows what is held. */
    public Set<Symbol> disputed() {
        Set<Symbol> symbols = new TreeSet<>();
        unexplained().forEach(difference -> difference.symbol().ifPresent(symbols::add));
        return symbols;
    }
}
