package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which expected events match what differs, exactly: the quantities of every instrument they move, and their cash
 * together. What only nearly matches stays unexplained.
 */
final class Explain {

    // More payments at once than a person could check are not guessed at.
    private static final int MOST_PAYMENTS = 12;

    private Explain() {}

    static List<Difference> with(List<ExpectedEvent> expected, List<Difference> differences) {
        if (expected.isEmpty() || differences.isEmpty()) {
            return differences;
        }
        Map<String, Long> moved = moved(differences);
        List<ExpectedEvent> moves = matching(expected, moved);
        Money open = cashDifference(differences)
                .minus(moves.stream().map(ExpectedEvent::cash).reduce(Money.ZERO, Money::plus));
        Optional<List<ExpectedEvent>> payments = paying(expected, open);
        List<ExpectedEvent> holding = new ArrayList<>(payments.isPresent() ? moves : withoutCash(moves));
        payments.ifPresent(holding::addAll);
        boolean cashMatches = payments.isPresent();
        List<Difference> looked = differences.stream()
                .map(difference -> explained(difference, holding, cashMatches))
                .toList();
        return looked.stream().map(difference -> traded(difference, looked)).toList();
    }

    /** What trading brought in differs by the commissions that are late, and by nothing else. */
    private static Difference traded(Difference difference, List<Difference> all) {
        if (difference.kind() != Difference.Kind.TRADED) {
            return difference;
        }
        Money late = all.stream()
                .filter(other -> other.kind() == Difference.Kind.COMMISSION && !other.isUnexplained())
                .map(Explain::by)
                .reduce(Money.ZERO, Money::plus);
        return late.isZero() || by(difference).plus(late).abs().exceeds(Section.TOLERANCE)
                ? difference
                : difference.explainedBy("late commissions of " + late);
    }

    /** By how many dollars the broker's figure exceeds ours. */
    private static Money by(Difference difference) {
        return new Money(new BigDecimal(difference.theirs())).minus(new Money(new BigDecimal(difference.ours())));
    }

    private static List<ExpectedEvent> withoutCash(List<ExpectedEvent> events) {
        return events.stream().filter(event -> event.cash().isZero()).toList();
    }

    /** By instrument, how much more the broker has. */
    private static Map<String, Long> moved(List<Difference> differences) {
        Map<String, Long> moved = new HashMap<>();
        differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.POSITION)
                .forEach(difference -> moved.put(
                        difference.subject(), Long.parseLong(difference.theirs()) - Long.parseLong(difference.ours())));
        return moved;
    }

    private static Money cashDifference(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.CASH)
                .map(Explain::by)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Of each event the way that matches; no instrument is explained twice. */
    private static List<ExpectedEvent> matching(List<ExpectedEvent> expected, Map<String, Long> moved) {
        List<ExpectedEvent> found = new ArrayList<>();
        Set<String> used = new HashSet<>();
        expected.stream()
                .filter(event -> !event.moves().isEmpty())
                // The fullest match first: an option and its shares before the option alone.
                .sorted((one, other) ->
                        Integer.compare(other.moves().size(), one.moves().size()))
                .filter(event -> event.moves().entrySet().stream()
                        .allMatch(move -> move.getValue().equals(moved.get(move.getKey()))))
                .forEach(event -> {
                    if (!used.contains(event.key())
                            && event.moves().keySet().stream().noneMatch(used::contains)) {
                        used.add(event.key());
                        used.addAll(event.moves().keySet());
                        found.add(event);
                    }
                });
        return found;
    }

    /** Which payments add up to what is open, within a cent; empty if none do. */
    private static Optional<List<ExpectedEvent>> paying(List<ExpectedEvent> expected, Money open) {
        List<ExpectedEvent> payments = expected.stream()
                .filter(event -> event.moves().isEmpty())
                .limit(MOST_PAYMENTS)
                .toList();
        for (int chosen = 0; chosen < 1 << payments.size(); chosen++) {
            List<ExpectedEvent> some = new ArrayList<>();
            for (int i = 0; i < payments.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(payments.get(i));
                }
            }
            Money sum = some.stream().map(ExpectedEvent::cash).reduce(Money.ZERO, Money::plus);
            if (!open.minus(sum).abs().exceeds(Section.TOLERANCE)) {
                return Optional.of(some);
            }
        }
        return Optional.empty();
    }

    private static Difference explained(Difference difference, List<ExpectedEvent> events, boolean cashMatches) {
        List<ExpectedEvent> causes = events.stream()
                .filter(event -> explains(event, difference, cashMatches))
                .toList();
        return causes.isEmpty()
                ? difference
                : difference.explainedBy(String.join(
                        "; ", causes.stream().map(ExpectedEvent::words).toList()));
    }

    private static boolean explains(ExpectedEvent event, Difference difference, boolean cashMatches) {
        return switch (difference.kind()) {
            case POSITION -> event.moves().containsKey(difference.subject());
            case CASH -> cashMatches && !event.cash().isZero();
            case COMMISSION ->
                event.kind() == ExpectedEvent.Kind.LATE_COMMISSION
                        && event.key().equals(difference.subject());
            case DIVIDEND ->
                event.kind() == ExpectedEvent.Kind.DIVIDEND
                        && isOf(difference.symbol(), event.symbol())
                        && !by(difference).minus(event.cash()).abs().exceeds(Section.TOLERANCE);
            case PHANTOM_ORDER, DUPLICATE_ORDER, STUCK_ORDER, FATE_UNKNOWN, ORDER_FILL, EXECUTION, TRADED, NO_ANSWER ->
                false;
        };
    }

    private static boolean isOf(Optional<Symbol> symbol, Symbol other) {
        return symbol.filter(other::equals).isPresent();
    }
}
