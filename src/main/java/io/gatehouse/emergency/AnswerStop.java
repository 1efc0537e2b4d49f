package io.gatehouse.emergency;

import io.gatehouse.emergency.StopProof.Asked;
import io.gatehouse.emergency.StopProof.Moment;
import io.gatehouse.emergency.StopProof.Took;
import io.gatehouse.execution.ClearWorkingOrders;
import io.gatehouse.execution.ClearWorkingOrders.Round;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.safety.StopInForce;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from one stop for one account: rounds of asking the broker what works and for its end, until it has said
 * often enough in a row that nothing does. One empty answer is not enough, since an order may have passed the gate just
 * before the file was there and still be on its way. Not thread-safe.
 */
final class AnswerStop {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStop.class);
    private static final int ANSWERS_KEPT = 50;

    /** What it works with; {@code wall} is the machine's clock. */
    record Means(ClearWorkingOrders orders, StopRecords records, DeskClock clock, DeskClock wall, String writer) {}

    private final StopInForce stop;
    private final AccountId account;
    private final List<String> accounts;
    private final Means means;
    private final WatchManner manner;
    private final Moment seen;
    private final Stopwatch watch = Stopwatch.started();
    private final Set<String> cancelled = new LinkedHashSet<>();
    private final Deque<Asked> answers = new ArrayDeque<>();
    private StopNote note;
    private int questions;
    private int inARow;
    private int sinceSent;
    private boolean proven;
    private String why = "the broker has not been asked yet";
    private String flatten = "";
    private String flattened = "";
    private boolean written;
    private boolean complained;
    private final List<Spooled> unspooled = new ArrayList<>();

    private record Spooled(Instant at, String kind, String words) {}

    private Took took = new Took(Duration.ZERO, Duration.ZERO);

    AnswerStop(StopInForce stop, AccountId account, List<AccountId> accounts, Means means, WatchManner manner) {
        this.stop = stop;
        this.note = stop.note();
        this.account = account;
        this.accounts = accounts.stream().map(AccountId::value).toList();
        this.means = means;
        this.manner = manner;
        this.seen = new Moment(means.clock().now(), means.wall().now());
        this.sinceSent = manner.resendEvery();
        flattenOrdered();
        spool("seen", note.person() + " stopped " + stop.scope() + ": " + note.reason());
    }

    /** Whether it is proven, and written down. */
    boolean isOver() {
        return proven && written && unspooled.isEmpty();
    }

    StopProof proof() {
        return new StopProof(
                note,
                account,
                stop.scope(),
                accounts,
                seen,
                proven,
                why,
                List.copyOf(cancelled),
                questions,
                List.copyOf(answers),
                took,
                flatten,
                means.writer());
    }

    /** The stop was given again, and may ask for more now. */
    void heard(StopNote again) {
        if (again.flatten() && !note.flatten()) {
            note = again;
            flattenOrdered();
            spool("flatten", "everything held is to be closed as well");
        }
    }

    private void flattenOrdered() {
        if (note.flatten()) {
            flatten = "ordered; not begun: it needs the database and an open market";
        }
    }

    /** What became of the order to close everything held. */
    void flattened(String words, String detail) {
        if (!words.equals(flattened)) {
            flattened = words;
            flatten = words + (detail.isEmpty() ? "" : " (" + detail + ")");
            spool("flatten", flatten);
            keep();
        }
    }

    /** One question to the broker and what follows from it; then it is written down. Nothing is asked once it is proven. */
    void round() {
        if (!proven) {
            ask();
        }
        keep();
    }

    private void ask() {
        sinceSent++;
        Round round = means.orders().round(account, sinceSent >= manner.resendEvery());
        questions++;
        took = new Took(Duration.between(seen.desk(), means.clock().now()), watch.elapsed());
        note(round);
        if (inARow >= manner.confirmations()) {
            proven = true;
            why = "the broker said " + inARow + " times in a row that nothing works";
            spool("proven", why + "; cancels handed over: " + cancelled);
        }
    }

    private void note(Round round) {
        inARow = round instanceof Round.NothingWorks ? inARow + 1 : 0;
        if (round instanceof Round.Working working && !working.asked().isEmpty()) {
            sinceSent = 0;
            List<String> asked = working.asked().stream().map(OrderRef::value).toList();
            cancelled.addAll(asked);
            spool("cancel", "cancels handed over: " + asked);
        }
        String said = inWords(round);
        if (answers.isEmpty() || !answers.getLast().said().equals(said)) {
            if (answers.size() == ANSWERS_KEPT) {
                answers.removeFirst();
            }
            answers.addLast(new Asked(means.clock().now(), said));
            why = said;
            written = false;
        }
    }

    private static String inWords(Round round) {
        if (round instanceof Round.Unknown unknown) {
            return "no answer: " + unknown.reason();
        }
        if (round instanceof Round.Working working) {
            List<String> words = new ArrayList<>();
            words.add(working.refs().size() + " orders work: " + working.refs());
            working.failed().forEach(failed -> words.add("not cancelled: " + failed));
            return String.join("; ", words);
        }
        return "nothing works";
    }

    private void spool(String kind, String words) {
        unspooled.add(new Spooled(means.clock().now(), kind, words));
        written = false;
    }

    // A full disk must not keep anybody from cancelling: what cannot be written now is written at the next round.
    private void keep() {
        try {
            while (!unspooled.isEmpty()) {
                Spooled line = unspooled.get(0);
                means.records().spool(note.id(), account, line.at(), line.kind(), line.words());
                unspooled.remove(0);
            }
            if (!written) {
                means.records().write(proof());
                written = true;
            }
        } catch (IOException e) {
            if (!complained) {
                LOG.error("The record of stop {} cannot be written; orders are cancelled all the same", note.id(), e);
            }
            complained = true;
        }
    }
}
