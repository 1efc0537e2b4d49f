package io.gatehouse.risk;

import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.SignalOutcome;
import java.util.List;
import java.util.Optional;

/**
 * The rules that bind an entry, in order of precedence:
 *
 * <ol>
 *   <li>{@code books-agree}: our books and the broker's were compared this session and agree;
 *   <li>{@code regime}: the VIX is below the stressed level;
 *   <li>{@code quote}: the contract has a usable quote now;
 *   <li>{@code position-loss}: the planned loss at the stop is within its limit;
 *   <li>{@code open-positions}, {@code one-per-underlying}, {@code new-per-session};
 *   <li>{@code margin}: the broker's what-if is known, sane, and fits.
 * </ol>
 */
final class EntryRules {

    /** All of them; every one is always judged. */
    static final List<RiskRule> ALL = List.of(
            new RiskRule("books-agree", SignalOutcome.REJECTED_BY_PAUSE, Situation::entriesRefused),
            new RiskRule("regime", SignalOutcome.REJECTED_BY_REGIME, EntryRules::regime),
            new RiskRule("quote", SignalOutcome.REJECTED_BY_QUOTE, EntryRules::quote),
            new RiskRule("position-loss", SignalOutcome.REJECTED_BY_SIZING, EntryRules::positionLoss),
            new RiskRule("open-positions", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::openPositions),
            new RiskRule("one-per-underlying", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::onePerUnderlying),
            new RiskRule("new-per-session", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::newPerSession),
            new RiskRule("margin", SignalOutcome.REJECTED_BY_MARGIN, EntryRules::margin));

    private EntryRules() {}

    private static Optional<String> regime(Situation now) {
        if (now.vix().isEmpty()) {
            return Optional.of("the VIX is unknown");
        }
        return now.vix()
                .filter(level -> level.compareTo(now.limits().stressedVix()) >= 0)
                .map(level -> "VIX " + level.toPlainString() + ", stressed from "
                        + now.limits().stressedVix().toPlainString());
    }

    private static Optional<String> quote(Situation now) {
        return now.quote() instanceof Quote.NoQuote none ? Optional.of(none.reason()) : Optional.empty();
    }

    private static Optional<String> positionLoss(Situation now) {
        if (!now.proposal().contracts().isPositive()) {
            return Optional.of(now.proposal().contracts() + " contracts, at least 1");
        }
        return breachIf(
                now.plannedLoss().exceeds(now.limits().positionLoss()),
                "planned loss $" + now.plannedLoss().shown() + ", at most $"
                        + now.limits().positionLoss().shown());
    }

    private static Optional<String> openPositions(Situation now) {
        int open = now.book().underlyings().size();
        return breachIf(
                open >= now.limits().maxOpenPositions(),
                open + " open or being opened, at most " + now.limits().maxOpenPositions());
    }

    private static Optional<String> onePerUnderlying(Situation now) {
        return breachIf(
                now.book().underlyings().contains(now.proposal().contract().underlying()),
                now.proposal().contract().underlying() + " is open or being opened, one position per underlying");
    }

    private static Optional<String> newPerSession(Situation now) {
        int entered = now.book().enteredThisSession();
        return breachIf(
                entered >= now.limits().maxNewPerSession(),
                entered + " entered this session, at most " + now.limits().maxNewPerSession());
    }

    private static Optional<String> margin(Situation now) {
        if (now.whatIf().isEmpty()) {
            return Optional.of("the broker gave no answer to the margin what-if");
        }
        if (now.book().equity().isEmpty()) {
            return Optional.of("the equity basis is unknown: a position has no mark");
        }
        return marginOf(now, now.whatIf().get(), now.book().equity().get());
    }

    private static Optional<String> marginOf(Situation now, Money whatIf, Money equity) {
        Money formula = now.formulaMargin();
        if (formula.exceeds(whatIf.times(2)) || whatIf.exceeds(formula.times(3))) {
            return Optional.of("the broker's what-if of $" + whatIf.shown() + " is not between half and three times the"
                    + " formula's $" + formula.shown());
        }
        if (!equity.isPositive()) {
            return Optional.of("equity $" + equity.shown() + ", above 0");
        }
        Money needed = now.book().marginInUse().plus(whatIf);
        Ratio used = needed.dividedBy(equity);
        return breachIf(
                used.isAbove(now.limits().marginUtilization()),
                "margin $" + needed.shown() + " is " + used.asPercent() + " of equity $" + equity.shown() + ", at most "
                        + now.limits().marginUtilization().asPercent());
    }

    private static Optional<String> breachIf(boolean broken, String reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
