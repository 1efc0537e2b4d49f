package io.gatehouse.emergency;

import io.gatehouse.emergency.AnswerStop.Means;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopInForce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees stop files and answers them, one look at a time: a thread of its own takes looks on the wall clock, a driven run
 * takes them on its own clock. A stop that was proven before this process started is not answered again, because what
 * works since then are exits that people ordered.
 */
public final class EmergencyWatch {

    private final StopFile stops;
    private final List<AccountId> accounts;
    private final Means means;
    private final WatchManner manner;
    private final Map<Key, AnswerStop> answers = new ConcurrentHashMap<>();

    private record Key(String stop, AccountId account) {}

    EmergencyWatch(StopFile stops, List<AccountId> accounts, Means means, WatchManner manner) {
        this.stops = stops;
        this.accounts = List.copyOf(accounts);
        this.means = means;
        this.manner = manner;
    }

    /** Whether any account is stopped by a file. */
    public boolean isAnyInForce() {
        return stops.mayHoldAny()
                && accounts.stream().anyMatch(account -> !stops.inForce(account).isEmpty());
    }

    /** Whether a look has anything to do now. */
    public boolean isAnythingToDo() {
        return stops.mayHoldAny()
                && accounts.stream()
                        .anyMatch(account ->
                                stops.inForce(account).stream().anyMatch(stop -> isToBeAnswered(stop, account)));
    }

    private boolean isToBeAnswered(StopInForce stop, AccountId account) {
        AnswerStop answer = answers.get(new Key(stop.note().id(), account));
        return answer == null ? !wasProven(stop, account) : !answer.isOver();
    }

    private boolean wasProven(StopInForce stop, AccountId account) {
        return means.records()
                .find(stop.note().id(), account)
                .filter(StopProof::proven)
                .isPresent();
    }

    /**
     * Whether the broker has said, for every stop in force, that nothing works. Until then whatever works is cancelled,
     * an exit that somebody sends meanwhile as well.
     */
    boolean isProven(AccountId account) {
        return stops.inForce(account).stream().allMatch(stop -> wasProven(stop, account));
    }

    /** One look: a round for every stop that is not proven yet. True while one is not. */
    public synchronized boolean look() {
        boolean more = false;
        for (AccountId account : accounts) {
            for (StopInForce stop : stops.inForce(account)) {
                more |= answer(stop, account);
            }
        }
        return more;
    }

    private boolean answer(StopInForce stop, AccountId account) {
        Key key = new Key(stop.note().id(), account);
        AnswerStop answer = answers.get(key);
        if (answer == null) {
            if (wasProven(stop, account)) {
                return false;
            }
            answer = new AnswerStop(stop, account, accounts, means, manner);
            answers.put(key, answer);
        }
        answer.heard(stop.note());
        answer.round();
        return !answer.isOver();
    }

    /** Keeps in the proof what became of the order to close everything. */
    synchronized void flattened(StopInForce stop, AccountId account, String words, String detail) {
        Optional.ofNullable(answers.get(new Key(stop.note().id(), account)))
                .ifPresent(answer -> answer.flattened(words, detail));
    }
}
