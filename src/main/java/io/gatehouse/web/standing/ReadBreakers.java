package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingStanding;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import io.gatehouse.workflow.inbox.Inbox;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what latches an account, what could, and how each is reset. */
@Component
@ConditionalOnWebApplication
public class ReadBreakers {

    private final ReadTradingState states;
    private final Latches latches;
    private final Inbox inbox;
    private final DeskClock clock;

    ReadBreakers(ReadTradingState states, Latches latches, Inbox inbox, DeskClock clock) {
        this.states = states;
        this.latches = latches;
        this.inbox = inbox;
        this.clock = clock;
    }

    public Breakers read(AccountId account) {
        TradingStanding standing = states.of(account);
        List<Latch> ever = latches.since(account, Instant.EPOCH);
        TradingState state = standing.state();
        Optional<Latch> last = ever.stream().max(Comparator.comparing(Latch::at));
        return new Breakers(
                state == TradingState.ACTIVE ? "All clear" : Shown.words(state.name()),
                state == TradingState.ACTIVE ? "ok" : state == TradingState.STOPPED ? "bad" : "warn",
                Cause.values().length - standing.open().size() + " armed, "
                        + last.map(latch -> "last tripped " + day(latch)).orElse("none ever tripped"),
                Shown.words(state.allows()),
                Arrays.stream(Cause.values())
                        .map(cause -> breaker(account, cause, standing, ever))
                        .toList());
    }

    private String day(Latch latch) {
        return Shown.date(latch.at().atZone(DeskClock.TRADING_ZONE).toLocalDate());
    }

    private Breaker breaker(AccountId account, Cause cause, TradingStanding standing, List<Latch> ever) {
        Optional<Latch> open =
                standing.open().stream().filter(latch -> latch.cause() == cause).findFirst();
        Optional<Latch> last =
                ever.stream().filter(latch -> latch.cause() == cause).max(Comparator.comparing(Latch::at));
        boolean file = cause == Cause.EMERGENCY_STOP && standing.stop().isPresent();
        boolean closed = open.isPresent() || file;
        return new Breaker(
                Shown.words(cause.word()),
                closed ? Shown.words(cause.state().name()) : "Armed",
                closed ? "bad" : "ok",
                open.map(latch -> "since "
                                + Shown.moment(latch.at(), clock.today()).text() + ": " + latch.reason())
                        .orElse(file ? standing.stop().orElseThrow().words() : ""),
                resets(cause),
                last.map(this::day).orElse("never"),
                closed ? Optional.of(task(account, open)) : Optional.empty());
    }

    /** Where a person lets trading go on: the task about the latch, or the inbox while there is none yet. */
    private String task(AccountId account, Optional<Latch> open) {
        String base = "/accounts/" + account + "/inbox";
        return open.flatMap(latch -> inbox.open(account).stream()
                        .filter(task -> task.businessKey().endsWith(":" + latch.id()))
                        .findFirst())
                .map(task -> base + "?task=" + task.id())
                .orElse(base);
    }

    private static String resets(Cause cause) {
        return switch (cause) {
            case DAILY_LOSS -> "a named person, not before the next session";
            case API_ERRORS -> "a named person, not before an hour without errors";
            case CHECK_FAILED -> "a named person, once the check can be made again";
            case PHASE_DOWNGRADE, BY_HAND -> "a named person";
            case UNEXPLAINED_DIFFERENCE -> "the books agree again, or a named person says why not";
            case EMERGENCY_STOP -> "two people; nothing works at the broker and the books agree";
        };
    }
}
