package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a scan of one session came to.
 *
 * @param at when it was made
 * @param proposals by rank, from 1
 * @param whyNots every other symbol of the universe
 */
public record ScanResult(
        AccountId account, LocalDate session, Instant at, List<TradeProposal> proposals, List<WhyNot> whyNots) {

    /** @throws IllegalArgumentException if a symbol appears twice, or a proposal is of another account or session */
    public ScanResult {
        proposals = List.copyOf(proposals);
        whyNots = List.copyOf(whyNots);
        Set<Symbol> seen = new HashSet<>();
        Stream.concat(
                        proposals.stream().map(proposal -> proposal.id().symbol()),
                        whyNots.stream().map(WhyNot::symbol))
                .forEach(symbol -> requireFirst(seen.add(symbol), symbol));
        for (TradeProposal proposal : proposals) {
            if (!proposal.id().account().equals(account)
                    || !proposal.id().session().equals(session)) {
                throw new IllegalArgumentException(
                        "a scan of " + account + " on " + session + " holds its own proposals; have " + proposal.id());
            }
        }
    }

    /** How many symbols were looked at. */
    public int symbols() {
        return proposals.size() + whyNots.size();
    }

    private static void requireFirst(boolean first, Symbol symbol) {
        if (!first) {
            throw new IllegalArgumentException("a symbol has one outcome per scan; have two of " + symbol);
        }
    }
}
