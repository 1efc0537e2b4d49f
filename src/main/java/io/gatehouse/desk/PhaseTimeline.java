package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An account's career in lines: every move, change of size and acknowledgement, oldest first. */
final class PhaseTimeline {

    private final PhaseBook phases;
    private final Latches halts;

    PhaseTimeline(PhaseBook phases, Latches halts) {
        this.phases = phases;
        this.halts = halts;
    }

    private record Entry(Instant at, String text) {}

    /** The phase it is in, as people read it. */
    String phase(AccountId account) {
        return phases.standing(account).phase().displayName();
    }

    /** Empty for an account that never moved. */
    List<String> of(AccountId account) {
        List<Entry> entries = new ArrayList<>();
        phases.transitions(account).forEach(move -> entries.add(new Entry(move.at(), text(move))));
        phases.sizeChanges(account).stream()
                .filter(change -> change.kind() != SizeChange.Kind.PHASE && change.kind() != SizeChange.Kind.CUT)
                .forEach(change -> entries.add(new Entry(change.at(), text(change))));
        halts.since(account, Instant.EPOCH).stream()
                .flatMap(PhaseTimeline::resumption)
                .forEach(entries::add);
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .map(Entry::text)
                .toList();
    }

    private static String text(PhaseTransition move) {
        return "%s  %-9s %s -> %s: %s%s"
                .formatted(
                        move.session(),
                        move.kind(),
                        move.from().displayName(),
                        move.to().displayName(),
                        move.reason(),
                        move.people()
                                .approvedBy()
                                .map(person -> " (" + person + ")")
                                .orElse(""));
    }

    private static String text(SizeChange change) {
        return "%s  %-9s %s".formatted(change.session(), change.kind(), change.justification());
    }

    private static Stream<Entry> resumption(Latch halt) {
        return halt.released().stream()
                .map(by -> new Entry(
                        by.at(),
                        "%s  %-9s halt %s: %s (%s)"
                                .formatted(
                                        by.at().toString().substring(0, 10),
                                        "RESUMED",
                                        halt.id(),
                                        by.words(),
                                        by.person())));
    }
}
