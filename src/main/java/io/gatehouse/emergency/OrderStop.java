package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders a stop in a person's name, by its file, and waits for what the desk proves. Works without any desk. */
public final class OrderStop {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final StopFile stops;
    private final StopRecords records;
    private final DeskClock wall;

    /** @param wall the machine's clock */
    public OrderStop(StopFile stops, StopRecords records, DeskClock wall) {
        this.stops = stops;
        this.records = records;
        this.wall = wall;
    }

    /**
     * Puts a stop into force; one that is in force already stays, and is answered.
     *
     * @param account empty for all accounts
     * @throws IOException if it could not be written, so that nothing was stopped
     * @throws IllegalArgumentException if person or reason are blank or too long
     */
    public StopNote order(Optional<AccountId> account, String person, String reason, boolean flatten)
            throws IOException {
        return stops.write(account, StopNote.of(person, wall.now(), reason, flatten));
    }

    /** What a drill writes into its file. */
    StopNote drillNote(String person) {
        return new StopNote(
                StopNote.idAt("drill", wall.now()), person, wall.now(), "a drill of the emergency stop", false);
    }

    /** What desks have proven of a stop so far, by account; waits until it is all of it, or the time is over. */
    public List<StopProof> await(StopNote stop, Optional<AccountId> account, Duration patience) {
        Stopwatch waited = Stopwatch.started();
        List<StopProof> proofs = proofs(stop, account);
        while (!isProven(proofs, account) && waited.elapsed().compareTo(patience) < 0 && stillAfter(LOOK)) {
            proofs = proofs(stop, account);
        }
        return proofs;
    }

    private List<StopProof> proofs(StopNote stop, Optional<AccountId> account) {
        return records.of(stop.id()).stream()
                .filter(proof -> account.isEmpty() || account.get().equals(proof.account()))
                .toList();
    }

    /** Whether every account in question is proven; a desk that has said nothing has proven nothing. */
    public static boolean isProven(List<StopProof> proofs, Optional<AccountId> account) {
        if (proofs.isEmpty() || !proofs.stream().allMatch(StopProof::proven)) {
            return false;
        }
        Set<String> missing = new HashSet<>(account.map(one -> List.of(one.value()))
                .orElseGet(() -> proofs.get(0).of()));
        proofs.forEach(proof -> missing.remove(proof.account().value()));
        return missing.isEmpty();
    }

    private static boolean stillAfter(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
