package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the desk found and did about a stop, for one account.
 *
 * @param note the stop
 * @param scope {@code ALL} or the account
 * @param of all accounts this desk answers for; each has a proof of its own
 * @param seen when the desk saw the stop
 * @param proven whether the broker said, several times over, that nothing works
 * @param why what stands in the way, with the broker's words; or what was proven
 * @param cancelled references of the orders whose cancel was handed over
 * @param questions how often the broker was asked
 * @param answers what it said, each change once and the latest last, at most 50
 * @param took from seeing the stop to the end of the proof, or to now
 * @param flatten what became of the order to close everything held; empty text when none was given
 * @param writer which process wrote this
 */
public record StopProof(
        StopNote note,
        AccountId account,
        String scope,
        List<String> of,
        Moment seen,
        boolean proven,
        String why,
        List<String> cancelled,
        int questions,
        List<Asked> answers,
        Took took,
        String flatten,
        String writer) {

    /** An instant on both clocks, which differ on a simulated market. */
    public record Moment(Instant desk, Instant wall) {}

    /** A duration on both clocks. */
    public record Took(Duration desk, Duration wall) {}

    /** What the broker said when it was asked. */
    public record Asked(Instant desk, String said) {}

    public StopProof {
        of = List.copyOf(of);
        cancelled = List.copyOf(cancelled);
        answers = List.copyOf(answers);
    }

    /** {@code PROVEN} or {@code NOT_PROVEN}. */
    public String result() {
        return proven ? "PROVEN" : "NOT_PROVEN";
    }

    /** One line for people. */
    public String inWords() {
        return account + ": " + result() + ", " + why + "; " + cancelled.size() + " cancels handed over, " + questions
                + " questions, " + took.wall().toMillis() + " ms"
                + (flatten.isEmpty() ? "" : "; flatten: " + flatten);
    }
}
