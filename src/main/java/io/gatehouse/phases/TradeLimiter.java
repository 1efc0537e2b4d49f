package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.risk.EntrySlots;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How often Proof of Concept enters. A filled entry uses its slot up until the window ends, a working one reserves
 * it, an unfilled one gives it back. Exits are never limited.
 */
@Component
public class TradeLimiter {

    private static final Duration DAY = Duration.ofHours(24);
    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(DeskClock.TRADING_ZONE);

    private final Ledger ledger;
    private final DeskSessions time;
    private final LimitSettings settings;

    TradeLimiter(Ledger ledger, DeskSessions time, PhaseSettings settings) {
        this.ledger = ledger;
        this.time = time;
        this.settings = settings.limit();
    }

    /** The slots of a phase in a session; empty where entries are not limited. */
    Optional<EntrySlots> slots(AccountId account, Phase phase, LocalDate session) {
        if (phase != Phase.PROOF_OF_CONCEPT) {
            return Optional.empty();
        }
        List<Order> entries = entries(account, session);
        String freeAgain = usedUntil(entries, session).map(this::countdown).orElse("");
        return Optional.of(new EntrySlots(settings.entries(), used(entries), working(entries), freeAgain));
    }

    /** When the next entry is allowed, if the limit is used up now. */
    public Optional<Instant> nextEntryAt(AccountId account, Phase phase) {
        if (phase != Phase.PROOF_OF_CONCEPT) {
            return Optional.empty();
        }
        LocalDate session = time.current();
        return usedUntil(entries(account, session), session);
    }

    /** Entries an account may make in a window. */
    int most() {
        return settings.entries();
    }

    /** How many entries Proof of Concept has filled in the window of one of them, if those are too many. */
    Optional<Integer> excess(TradeId trade) {
        int filled = (int) entries(trade.account(), trade.session()).stream()
                .filter(order -> isFilled(order) && WatchDailyLimit.isOfProof(order))
                .count();
        return filled > settings.entries() ? Optional.of(filled) : Optional.empty();
    }

    /** "the next entry is allowed from 2026-11-23 07:00 New York time, in 2 d 21 h 15 min". */
    public String countdown(Instant from) {
        Duration left = Duration.between(time.now(), from);
        long minutes = Math.max(0, left.toSeconds() + 59) / 60;
        String words = (minutes >= 1_440 ? minutes / 1_440 + " d " : "")
                + (minutes >= 60 ? minutes / 60 % 24 + " h " : "")
                + minutes % 60 + " min";
        return "the next entry is allowed from " + NEW_YORK.format(from) + " New York time, in " + words;
    }

    private Optional<Instant> usedUntil(List<Order> entries, LocalDate session) {
        List<Instant> used = entries.stream()
                .filter(TradeLimiter::isFilled)
                .map(order -> order.intent().at())
                .sorted()
                .toList();
        if (used.size() < settings.entries()) {
            return Optional.empty();
        }
        return Optional.of(
                settings.limitWindow() == LimitSettings.Window.SESSION
                        ? time.nextOpeningAfter(session)
                        : used.get(used.size() - settings.entries()).plus(DAY));
    }

    private List<Order> entries(AccountId account, LocalDate session) {
        Stream<Order> orders = settings.limitWindow() == LimitSettings.Window.SESSION
                ? ledger.orders(account, session).stream()
                : Stream.concat(
                                ledger.orders(account, time.previous(session)).stream(),
                                ledger.orders(account, session).stream())
                        .filter(order -> order.intent().at().plus(DAY).isAfter(time.now()));
        return orders.filter(order -> order.intent().isEntry()).toList();
    }

    private static Set<TradeId> used(List<Order> entries) {
        return entries.stream()
                .filter(TradeLimiter::isFilled)
                .map(order -> order.intent().trade())
                .collect(Collectors.toSet());
    }

    private static Set<TradeId> working(List<Order> entries) {
        return entries.stream()
                .filter(order -> !isFilled(order) && !order.state().isTerminal())
                .map(order -> order.intent().trade())
                .collect(Collectors.toSet());
    }

    private static boolean isFilled(Order order) {
        return !order.filled().isZero();
    }
}
