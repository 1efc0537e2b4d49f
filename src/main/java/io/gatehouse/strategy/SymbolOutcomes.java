package io.gatehouse.strategy;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of every symbol in one session's scan: signals first, by rank, then what was not traded, by
 * symbol.
 *
 * @param only the one symbol that was asked for, if one was
 */
public record SymbolOutcomes(AccountId account, LocalDate session, Optional<Symbol> only, List<Row> rows) {

    private static final String FORMAT = "%-8s %-18s %-62s %s";

    public SymbolOutcomes {
        rows = List.copyOf(rows);
    }

    /**
     * One symbol's line.
     *
     * @param rule the rule that refused it, or {@code signal}
     * @param value what was found, or what was proposed
     * @param limit what the rule asks for, or how the signal ended
     */
    public record Row(Symbol symbol, String rule, String value, String limit) {}

    /** The outcomes of a session, of one symbol if one is given. */
    public static SymbolOutcomes read(SignalBook book, AccountId account, LocalDate session, Optional<Symbol> symbol) {
        List<Row> rows = new ArrayList<>();
        book.signals(account, session).forEach(signal -> rows.add(row(signal)));
        book.whyNots(account, session).stream()
                .sorted(Comparator.comparing(WhyNot::symbol))
                .forEach(why -> rows.add(new Row(why.symbol(), why.rule(), why.value(), why.limit())));
        rows.removeIf(row -> symbol.isPresent() && !row.symbol().equals(symbol.get()));
        return new SymbolOutcomes(account, session, symbol, rows);
    }

    private static Row row(Signal signal) {
        TradeProposal proposal = signal.proposal();
        String proposed = "rank " + proposal.rank() + ": sell " + proposal.contracts() + " " + proposal.contract()
                + " at " + proposal.limit();
        String ended = signal.ended()
                .map(end -> end.outcome()
                        + end.reasons().stream()
                                .findFirst()
                                .map(reason -> ", " + reason)
                                .orElse(""))
                .orElse("open");
        return new Row(proposal.id().symbol(), "signal", proposed, ended);
    }

    /** The table as text, a heading first; says so when the session has no scan. */
    public List<String> lines() {
        if (rows.isEmpty()) {
            String what = only.map(symbol -> symbol + " in ").orElse("");
            return List.of("Nothing is recorded of " + what + "a scan of " + account + " on " + session + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, FORMAT, "SYMBOL", "RULE", "VALUE", "LIMIT"));
        rows.forEach(row ->
                lines.add(String.format(Locale.ROOT, FORMAT, row.symbol(), row.rule(), row.value(), row.limit())));
        return lines;
    }
}
