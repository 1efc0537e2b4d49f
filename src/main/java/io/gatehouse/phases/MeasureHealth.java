package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.PhaseHealth.EquityChange;
import io.gatehouse.phases.PhaseHealth.Stay;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures how the phases of an account do their work. Changes nothing. */
@Component
public class MeasureHealth {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int MONTH = 30;
    private static final int FIRST_DAYS = 90;

    private final PhaseBook book;
    private final SessionLog sessions;
    private final OverrideCounts attempts;
    private final DeskClock clock;

    MeasureHealth(PhaseBook book, SessionLog sessions, OverrideCounts attempts, DeskClock clock) {
        this.book = book;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** As of now. */
    @Transactional(readOnly = true)
    public PhaseHealth of(AccountId account) {
        List<SessionRecord> recorded = sessions.between(account, BEGINNING, END);
        List<PhaseTransition> moves = book.transitions(account);
        PhaseStanding standing = book.standing(account);
        LocalDate today = clock.today();
        Optional<LocalDate> first = recorded.stream().findFirst().map(SessionRecord::session);
        List<Stay> stays = stays(moves, first);
        List<SessionRecord> month = recorded.stream()
                .filter(session -> session.session().isAfter(today.minusDays(MONTH)))
                .toList();
        OverrideCounts.Count overrides = attempts.of(account);
        Optional<EquityChange> firstDays = first.flatMap(day -> change(recorded.stream()
                .filter(session -> session.session().isBefore(day.plusDays(FIRST_DAYS)))
                .toList()));
        PhaseHealth health = new PhaseHealth(
                (int) moves.stream()
                        .filter(move -> move.kind() == PhaseTransition.Kind.DOWNGRADE
                                && move.session().isAfter(today.minusDays(MONTH)))
                        .count(),
                since(standing, first).map(from -> days(from, today)),
                stays,
                overrides.blocked(),
                overrides.tried(),
                (int) month.stream().filter(MeasureHealth::isActive).count(),
                change(recorded.stream()
                        .filter(session -> session.at().isAfter(standing.since()))
                        .toList()),
                firstDays,
                List.of());
        boolean afterLosses = recorded.stream()
                .anyMatch(session -> session.losses() > 0 && session.session().isAfter(today.minusDays(2L * MONTH)));
        boolean aMonthOld =
                first.filter(day -> !day.isAfter(today.minusDays(MONTH))).isPresent();
        return HealthAlerts.on(health, afterLosses && aMonthOld);
    }

    // Whoever was never moved is where it began, from its first session.
    private static Optional<LocalDate> since(PhaseStanding standing, Optional<LocalDate> first) {
        return standing.sinceSession().equals(BEGINNING) ? first : Optional.of(standing.sinceSession());
    }

    private static List<Stay> stays(List<PhaseTransition> moves, Optional<LocalDate> first) {
        List<Stay> stays = new ArrayList<>();
        Optional<LocalDate> from = first;
        for (PhaseTransition move : moves) {
            if (move.from() != move.to()) {
                LocalDate came =
                        from.filter(day -> day.isBefore(move.session())).orElse(move.session());
                stays.add(new Stay(
                        move.from(),
                        came,
                        move.session(),
                        days(came, move.session()),
                        move.to().isNextOf(move.from())));
                from = Optional.of(move.session());
            }
        }
        return stays;
    }

    private static Optional<EquityChange> change(List<SessionRecord> of) {
        if (of.isEmpty()) {
            return Optional.empty();
        }
        SessionRecord first = of.get(0);
        Money before = first.netLiquidation().minus(first.pnl());
        Money change = of.stream().map(SessionRecord::pnl).reduce(Money.ZERO, Money::plus);
        return Optional.of(new EquityChange(
                first.session(),
                of.get(of.size() - 1).session(),
                before,
                change,
                before.isPositive() ? change.dividedBy(before) : Ratio.ZERO));
    }

    private static boolean isActive(SessionRecord session) {
        return session.entered() > 0 || session.closed() > 0;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
