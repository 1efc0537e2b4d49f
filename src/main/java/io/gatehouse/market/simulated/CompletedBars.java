package io.gatehouse.market.simulated;

import io.gatehouse.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bars of completed sessions, each made once: they do not change, and a day reads hundreds of each share's. */
final class CompletedBars {

    private final History history;
    private final ShareBoard shares;
    private final Map<Integer, List<Bar>> ofShare = new ConcurrentHashMap<>();

    CompletedBars(History history, ShareBoard shares) {
        this.history = history;
        this.shares = shares;
    }

    /**
     * @param end how many sessions of the history are completed
     * @return at most {@code count}, oldest first
     */
    List<Bar> last(int share, int end, int count) {
        List<Bar> made = ofShare.computeIfAbsent(share, none -> new ArrayList<>());
        synchronized (made) {
            for (int i = made.size(); i < end; i++) {
                made.add(shares.bar(share, history.session(i)));
            }
            return List.copyOf(made.subList(Math.max(0, end - count), end));
        }
    }
}
