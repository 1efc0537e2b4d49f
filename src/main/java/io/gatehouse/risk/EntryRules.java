package io.gatehouse.risk;

import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.SignalOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that bind an entry, in order of precedence:
 *
 * <ol>
 *   <li>{@code halted}: no breaker waits for a named person, and nothing was stopped; {@code daily-loss}: not too much
 *       was lost today;
 *   <li>{@code paused}: no difference waits to be resolved; {@code books-agree}: our books and the broker's were compared this session and agree;
 *   <li>{@code regime}: the VIX is below the stressed level;
 *   <li>{@code phase}, {@code phase-limit}, {@code phase-slot}: the phase allows an entry, and one more;
 *   <li>{@code quote}: the contract has a usable quote now;
 *   <li>{@code position-loss}: the phase's size allows a contract, and the planned loss is within its limit;
 *   <li>{@code open-positions}, {@code one-per-underlying}, {@code new-per-session};
 *   <li>{@code heat}: the planned losses of everything together;
 *   <li>{@code correlation}: with each other underlying;
 *   <li>{@code sector}: the planned losses of its sector;
 *   <li>{@code value-at-risk}: what everything together may lose in a day;
 *   <li>{@code margin}: the broker's what-if is known, sane, and fits.
 * </ol>
 */
final class EntryRules {

    /** The rule that breaks only as long as another entry works. */
    static final String SLOT_RESERVED = "phase-slot";

    /** The rules by which the phase binds an entry. */
    static final Set<String> OF_PHASE = Set.of("phase", "phase-limit", SLOT_RESERVED);

    /** All of them; every one is always judged. */
    static final List<RiskRule> ALL = List.of(
            new RiskRule(
                    "halted",
                    SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER,
                    now -> now.bar().halted()),
            new RiskRule("daily-loss", SignalOutcome.REJECTED_BY_CIRCUIT_BREAKER, ExposureRules::dailyLoss),
            new RiskRule(
                    "paused", SignalOutcome.REJECTED_BY_PAUSE, now -> now.bar().paused()),
            new RiskRule(
                    "books-agree",
                    SignalOutcome.REJECTED_BY_PAUSE,
                    now -> now.bar().booksDisagree()),
            new RiskRule("regime", SignalOutcome.REJECTED_BY_REGIME, EntryRules::regime),
            new RiskRule(
                    "phase", SignalOutcome.REJECTED_BY_PHASE, now -> now.terms().closed()),
            new RiskRule("phase-limit", SignalOutcome.REJECTED_BY_PHASE, EntryRules::slotsUsed),
            new RiskRule(SLOT_RESERVED, SignalOutcome.REJECTED_BY_PHASE, EntryRules::slotReserved),
            new RiskRule("quote", SignalOutcome.REJECTED_BY_QUOTE, EntryRules::quote),
            new RiskRule("position-loss", SignalOutcome.REJECTED_BY_SIZING, EntryRules::positionLoss),
            new RiskRule("open-positions", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::openPositions),
            new RiskRule("one-per-underlying", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::onePerUnderlying),
            new RiskRule("new-per-session", SignalOutcome.REJECTED_BY_POSITION_LIMIT, EntryRules::newPerSession),
            new RiskRule("heat", SignalOutcome.REJECTED_BY_HEAT, ExposureRules::heat),
            new RiskRule("correlation", SignalOutcome.REJECTED_BY_CORRELATION, ExposureRules::correlation),
            new RiskRule("sector", SignalOutcome.REJECTED_BY_SECTOR, ExposureRules::sector),
            new RiskRule("value-at-risk", SignalOutcome.REJECTED_BY_VAR, ExposureRules::valueAtRisk),
            new RiskRule("margin", SignalOutcome.REJECTED_BY_MARGIN, EntryRules::margin));

    private EntryRules() {}

    private static Optional<String> regime(Situation now) {
        if (now.vix().isEmpty()) {
            return Optional.of("the VIX is unknown");
        }
        String level = "VIX " + now.vix().get().toPlainString() + ", ";
        if (now.vix().get().compareTo(now.limits().stressedVix()) >= 0) {
            return Optional.of(
                    level + "stressed from " + now.limits().stressedVix().toPlainString());
        }
        return now.regime()
                .filter(regime -> !RegimeTransition.mayEnter(regime))
                .map(stressed -> level + "and the regime is still stressed: it eases a full point below its threshold");
    }

    private static Optional<String> quote(Situation now) {
        return now.quote() instanceof Quote.NoQuote none ? Optional.of(none.reason()) : Optional.empty();
    }

    private static Optional<String> slotsUsed(Situation now) {
        return now.terms()
                .slots()
                .filter(slots -> others(slots.used(), now).size() >= slots.most())
                .map(slots -> others(slots.used(), now).size() + " entered, at most " + slots.most() + " in "
                        + now.terms().phase() + "; " + slots.freeAgain());
    }

    private static Optional<String> slotReserved(Situation now) {
        return now.terms().slots().flatMap(slots -> {
            Set<TradeId> working = others(slots.working(), now);
            working.addAll(now.approved());
            int used = others(slots.used(), now).size();
            return breachIf(
                    used < slots.most() && used + working.size() >= slots.most(),
                    "reserved by the entry of " + working + " until it is filled or ended, at most " + slots.most()
                            + " in " + now.terms().phase());
        });
    }

    private static Set<TradeId> others(Set<TradeId> holders, Situation now) {
        Set<TradeId> others = new TreeSet<>(holders);
        others.remove(now.proposal().id());
        return others;
    }

    private static Optional<String> positionLoss(Situation now) {
        if (!now.proposal().contracts().equals(now.contractsInForce())) {
            return Optional.of("the size changed while deciding: "
                    + now.proposal().contracts() + " contracts proposed, " + now.contractsInForce() + " in force");
        }
        if (!now.proposal().contracts().isPositive()) {
            return Optional.of(now.proposal().contracts() + " contracts, at least 1"
                    + now.terms()
                            .size()
                            .map(size -> "; the size of $" + size.shown() + " is below one contract at a credit of "
                                    + now.proposal().limit())
                            .orElse(""));
        }
        return breachIf(
                now.plannedLoss().exceeds(now.positionLossLimit()),
                "planned loss $" + now.plannedLoss().shown() + ", at most $"
                        + now.positionLossLimit().shown());
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
        if (!now.proposal().contracts().isPositive()) {
            // Nothing would be sold; the broker was not asked.
            return Optional.empty();
        }
        if (now.whatIf().isEmpty()) {
            return Optional.of("the broker gave no answer to the margin what-if");
        }
        if (now.book().worth().equity().isEmpty()) {
            return Optional.of(ExposureRules.NO_EQUITY);
        }
        return marginOf(now, now.whatIf().get(), now.book().worth().equity().get());
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
