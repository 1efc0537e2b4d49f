package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong between us and the broker, decided by seed: rates that hold always, windows in which others
 * hold, and gaps at fixed times. Each decision depends only on the seed and on what it is about.
 *
 * <p>Immutable and thread-safe.
 */
public final class FaultPlan {

    private static final Duration SHORTEST_GAP = Duration.ofSeconds(30);
    private static final Duration LONGEST_GAP = Duration.ofMinutes(10);

    private record Window(Instant from, Instant to, FaultRates rates) {
        boolean holdsAt(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    /** What becomes of one event: never told, told late, told again after the first time. */
    record Fate(boolean lost, Duration delay, Optional<Duration> again) {
        static final Fate KIND = new Fate(false, Duration.ZERO, Optional.empty());
    }

    private final Draws draws;
    private final FaultRates rates;
    private final List<Window> windows;
    private final List<Outage> gaps;

    private FaultPlan(Draws draws, FaultRates rates, List<Window> windows, List<Outage> gaps) {
        this.draws = draws;
        this.rates = rates;
        this.windows = List.copyOf(windows);
        this.gaps = List.copyOf(gaps);
    }

    /** Nothing goes wrong that does not go wrong in ordinary business. */
    public static FaultPlan none() {
        return of(0, FaultRates.NONE);
    }

    public static FaultPlan of(long seed, FaultRates rates) {
        return new FaultPlan(new Draws(seed), rates, List.of(), List.of());
    }

    /** Other rates from {@code from} (included) to {@code to} (excluded); the window named last wins. */
    public FaultPlan during(Instant from, Instant to, FaultRates others) {
        List<Window> more = new ArrayList<>(windows);
        more.add(new Window(from, to, others));
        return new FaultPlan(draws, rates, more, gaps);
    }

    /**
     * No connection from {@code from} to {@code to}. A gap is planned at 06:30 of its session, or when a broker
     * is opened for the first time; one that is added to a running day later is not heard.
     */
    public FaultPlan disconnected(Instant from, Instant to) {
        List<Outage> more = new ArrayList<>(gaps);
        more.add(new Outage(from, to));
        return new FaultPlan(draws, rates, windows, more);
    }

    private FaultRates ratesAt(Instant at) {
        for (int i = windows.size() - 1; i >= 0; i--) {
            if (windows.get(i).holdsAt(at)) {
                return windows.get(i).rates();
            }
        }
        return rates;
    }

    boolean losesMessage(Instant at, String message) {
        return draws.chance(ratesAt(at).lostMessages(), "lose " + message);
    }

    Fate fateOf(Instant at, BrokerEvent event) {
        FaultRates now = ratesAt(at);
        if (now.lostEvents() + now.delayedEvents() + now.duplicatedEvents() == 0) {
            return Fate.KIND;
        }
        String key = event.toString();
        boolean late = draws.chance(now.delayedEvents(), "delay " + key);
        boolean twice = draws.chance(now.duplicatedEvents(), "double " + key);
        return new Fate(
                draws.chance(now.lostEvents(), "drop " + key),
                late ? draws.between(Duration.ofSeconds(5), Duration.ofMinutes(10), "how late " + key) : Duration.ZERO,
                twice
                        ? Optional.of(draws.between(Duration.ofMillis(500), Duration.ofMinutes(1), "again " + key))
                        : Optional.empty());
    }

    boolean losesInGap(Instant at, BrokerEvent event) {
        return draws.chance(ratesAt(at).lostInGap(), "gap " + event);
    }

    /** The same question at the same instant has the same fate, however often it is asked. */
    boolean leavesUnanswered(Instant at, String question) {
        return draws.chance(ratesAt(at).unansweredQueries(), "query " + question + " " + at);
    }

    boolean losesCancelRace(Instant at, OrderRef ref) {
        return draws.chance(ratesAt(at).lostCancelRaces(), "race " + ref);
    }

    /** How long after its acknowledgement an order is refused after all; empty for most. */
    Optional<Duration> rejectsLate(Instant at, OrderRef ref) {
        return draws.chance(ratesAt(at).lateRejects(), "late " + ref)
                ? Optional.of(draws.between(Duration.ofSeconds(1), Duration.ofSeconds(20), "how late " + ref))
                : Optional.empty();
    }

    /** Whether a put sold is assigned on a night before its expiry. */
    boolean assignsEarly(Instant at, AccountId account, OptionContract contract) {
        return draws.chance(ratesAt(at).earlyAssignments(), "assign " + account + " " + contract.code() + " " + at);
    }

    /** The gaps that begin, or go on, between the start of a session's day and the start of the next one. */
    List<Outage> outagesOf(TradingSession session, Instant dayStarts, Instant nextDayStarts) {
        List<Outage> planned = new ArrayList<>(gaps);
        String key = "outage " + session.date();
        if (draws.chance(ratesAt(session.marketOpensAt()).disconnects(), key)) {
            // Most orders work in the first hour, and a gap in the middle of a fill is the worst.
            Duration open = draws.chance(0.5, key + " early")
                    ? Duration.ofHours(1)
                    : Duration.between(session.marketOpensAt(), session.marketClosesAt());
            Instant from = session.marketOpensAt().plus(draws.between(Duration.ZERO, open, key + " from"));
            planned.add(new Outage(from, from.plus(draws.between(SHORTEST_GAP, LONGEST_GAP, key + " length"))));
        }
        return planned.stream()
                .filter(gap -> gap.from().isBefore(nextDayStarts) && gap.to().isAfter(dayStarts))
                .map(gap -> gap.from().isBefore(dayStarts) ? new Outage(dayStarts, gap.to()) : gap)
                .sorted(Comparator.comparing(Outage::from))
                .toList();
    }
}
