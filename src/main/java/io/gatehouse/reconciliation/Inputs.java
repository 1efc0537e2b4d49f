package io.gatehouse.reconciliation;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a comparison rests on; the same inputs give the same comparison at any time.
 *
 * @param expected what may explain a difference
 */
public record Inputs(Books ours, Books theirs, List<ExpectedEvent> expected) {

    public Inputs {
        expected = List.copyOf(expected);
    }

    /** Every line both sides could be asked for. */
    public List<ComparedLine> lines() {
        return ComparedLine.of(ours, theirs);
    }

    /** What differs, explained where an expected event matches exactly. */
    public List<Difference> differences() {
        return Explain.with(expected, unexplained());
    }

    /** What differs, before anything expected is looked at. */
    List<Difference> unexplained() {
        List<Difference> found = new ArrayList<>();
        for (Section section : Section.values()) {
            if (theirs.page(section) instanceof BookPage.Unknown unknown) {
                found.add(Difference.noAnswer(section, unknown.reason()));
                found.addAll(fatesUnknown(section, unknown.reason()));
            }
        }
        lines().stream().filter(line -> !line.agrees()).map(Inputs::difference).forEach(found::add);
        return found;
    }

    /** What we may have sent stays unknown when nobody can be asked. */
    private List<Difference> fatesUnknown(Section section, String reason) {
        if (section != Section.ORDERS || !(ours.page(section) instanceof BookPage.Known mine)) {
            return List.of();
        }
        return mine.lines().stream()
                .filter(line -> line.value().equals(OrderStates.SENT))
                .map(line -> Difference.of(
                        Difference.Kind.FATE_UNKNOWN, line.key(), line.symbol(), line.value(), "unknown: " + reason))
                .toList();
    }

    private static Difference difference(ComparedLine line) {
        Difference.Kind kind = switch (line.section()) {
            case POSITIONS -> Difference.Kind.POSITION;
            case CASH -> Difference.Kind.CASH;
            case ORDERS -> OrderStates.kind(line.key(), line.ours(), line.theirs());
            case ORDER_FILLS -> Difference.Kind.ORDER_FILL;
            case EXECUTIONS -> Difference.Kind.EXECUTION;
            case COMMISSIONS -> Difference.Kind.COMMISSION;
            case DIVIDENDS -> Difference.Kind.DIVIDEND;
            case TRADED -> Difference.Kind.TRADED;
        };
        return Difference.of(kind, line.key(), line.symbol(), line.ours(), line.theirs());
    }
}
