package io.gatehouse.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a validation counts while it runs. */
final class ValidationCounts {

    private final List<Integer> signals = new ArrayList<>();
    private final Map<String, Integer> whyNots = new TreeMap<>();
    private int warmUpSessions;
    private int heldAlready;
    private int bookFull;

    /** @param warm whether the market had enough history for this session to count */
    void scanned(ScanResult scan, boolean warm) {
        if (!warm) {
            warmUpSessions++;
            return;
        }
        signals.add(scan.proposals().size());
        scan.whyNots().forEach(why -> whyNots.merge(why.rule(), 1, Integer::sum));
    }

    void skippedAsHeld() {
        heldAlready++;
    }

    void skippedAsFull() {
        bookFull++;
    }

    ValidationReport report(
            StrategyValidation.Period period, ValidationBook book, PickMatch match, List<String> rules) {
        var candidates = new ValidationReport.Candidates(warmUpSessions, signals, heldAlready, bookFull, whyNots);
        Optional<PickMatch> compared = period.picks().isEmpty() ? Optional.empty() : Optional.of(match);
        return new ValidationReport(
                period.from(), period.to(), rules, candidates, book.closed(), book.openCount(), compared);
    }
}
