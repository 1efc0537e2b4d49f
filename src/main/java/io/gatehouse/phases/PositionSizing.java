package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.strategy.StrategySettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a position may lose by plan, and how that grows, freezes, shrinks with the account and comes back. */
@Component
public class PositionSizing {

    private final PhaseBook book;
    private final ClosedTrades trades;
    private final SessionLog sessions;
    private final DeskSessions time;
    private final PhaseHistory history;
    private final SizeSettings settings;
    private final SizeInForce inForce;
    private final PhaseSizes sizes;
    private final Growth growth;

    PositionSizing(
            PhaseBook book,
            ClosedTrades trades,
            SessionLog sessions,
            EquityBasis equity,
            DeskSessions time,
            PhaseHistory history,
            PhaseSettings settings,
            StrategySettings strategy) {
        this.book = book;
        this.trades = trades;
        this.sessions = sessions;
        this.inForce = new SizeInForce(book, equity, settings);
        this.time = time;
        this.history = history;
        this.settings = settings.size();
        this.sizes = new PhaseSizes(settings.size());
        this.growth = new Growth(settings, PlannedPayoff.of(strategy));
    }

    /** The size in force now; in Scaling never above its caps. Empty for the strategy's own number of contracts. */
    public Optional<Money> inForce(AccountId account) {
        return inForce.of(account);
    }

    Optional<Money> inForce(PhaseStanding standing) {
        return inForce.of(standing);
    }

    /** What a Scaling size is never above: the maximum, and both shares of the equity. */
    public Money cap(AccountId account) {
        return inForce.cap(account);
    }

    /** Applies what a closed and recorded session earned or restores, once, in the caller's transaction. */
    void afterClose(AccountId account, LocalDate session) {
        PhaseStanding standing = book.standing(account);
        List<PhaseTrade> opened = trades.openedIn(account, standing.phase(), standing.evidenceFrom());
        if (standing.cut()) {
            restore(standing, session, opened);
        } else if (standing.phase() == Phase.SCALING) {
            grow(standing, session, opened);
        }
    }

    private void restore(PhaseStanding standing, LocalDate session, List<PhaseTrade> opened) {
        int wins = growth.winsInARow(opened);
        if (wins >= settings.winsToRestore()) {
            record(
                    standing,
                    session,
                    SizeChange.Kind.RESTORED,
                    sizes.natural(standing.phase()),
                    wins + " consecutive wins restore the size of "
                            + standing.phase().displayName());
        }
    }

    private void grow(PhaseStanding standing, LocalDate session, List<PhaseTrade> opened) {
        Optional<String> freeze = growth.whyFrozen(opened);
        if (freeze.isPresent() != standing.frozen()) {
            record(
                    standing,
                    session,
                    freeze.isPresent() ? SizeChange.Kind.FROZEN : SizeChange.Kind.THAWED,
                    standing.size(),
                    freeze.map(why -> "growth freezes: " + why).orElse("growth may go on"));
        }
        if (freeze.isPresent()) {
            return;
        }
        List<SessionRecord> since = sessions.between(standing.account(), standing.evidenceFromSession(), session);
        List<Growth.Step> steps = new ArrayList<>(growth.runs(opened, session));
        growth.block(since, opened, session).ifPresent(steps::add);
        if (!steps.isEmpty()) {
            apply(standing, session, steps);
        }
    }

    private void apply(PhaseStanding standing, LocalDate session, List<Growth.Step> steps) {
        Money open = standing.size().orElseThrow();
        Money earned = steps.stream().map(Growth.Step::dollars).reduce(Money.ZERO, Money::plus);
        Money cap = cap(standing.account());
        // A cap below the present size binds at the entry; what was earned stays earned.
        Money grown = open.plus(earned).min(open.times(2)).min(cap).max(open);
        if (grown.equals(open)) {
            return;
        }
        String words = String.join("; ", steps.stream().map(Growth.Step::words).toList());
        record(
                standing,
                session,
                SizeChange.Kind.GROWTH,
                Optional.of(grown),
                words + "; at most twice $" + open.shown() + " and the cap of $" + cap.shown());
    }

    private void record(
            PhaseStanding standing, LocalDate session, SizeChange.Kind kind, Optional<Money> to, String words) {
        SizeChange change = new SizeChange(
                standing.account(), session, time.now(), standing.phase(), kind, standing.size(), to, words);
        book.record(change);
        history.sized(change);
    }
}
