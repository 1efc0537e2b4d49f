package io.gatehouse.web;

import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.TradingStanding;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an account may send now, and what could keep it from that.
 *
 * @param state ACTIVE, PAUSED, HALTED or STOPPED
 * @param allows what goes on, in words
 * @param open what latches it, oldest first
 * @param stopFile where a stop file lies; absent if none does
 * @param breakers every cause with how often it was observed: none that never tripped is left out
 */
record TradingView(
        String account,
        String state,
        String allows,
        List<Closed> open,
        Optional<String> stopFile,
        List<Observed> breakers) {

    /** @param notBefore it is released no earlier */
    record Closed(
            String id,
            String cause,
            String state,
            Instant at,
            String reason,
            List<String> disputed,
            Instant notBefore,
            Optional<String> acknowledgedBy) {}

    /** @param last when it tripped last; absent for not observed */
    record Observed(String cause, String state, int trips, Optional<Instant> last) {}

    static TradingView of(TradingStanding standing, List<Latch> ever) {
        return new TradingView(
                standing.account().value(),
                standing.state().name(),
                standing.state().allows(),
                standing.open().stream().map(TradingView::closed).toList(),
                standing.stop().map(stop -> stop.file()),
                Arrays.stream(Cause.values())
                        .map(cause -> observed(cause, ever))
                        .toList());
    }

    private static Closed closed(Latch latch) {
        return new Closed(
                latch.id(),
                latch.cause().word(),
                latch.state().name(),
                latch.at(),
                latch.reason(),
                latch.disputed().stream().map(Object::toString).sorted().toList(),
                latch.notBefore(),
                latch.acknowledged().map(Latch.Acknowledgement::person));
    }

    private static Observed observed(Cause cause, List<Latch> ever) {
        List<Instant> trips = ever.stream()
                .filter(latch -> latch.cause() == cause)
                .map(Latch::at)
                .toList();
        return new Observed(
                cause.word(), cause.state().name(), trips.size(), trips.stream().max(Instant::compareTo));
    }
}
