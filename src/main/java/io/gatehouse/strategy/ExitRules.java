package io.gatehouse.strategy;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When an open position is to be closed. The first rule that is due decides:
 *
 * <ol>
 *   <li>{@code stop}: the put costs at least a multiple of the credit;
 *   <li>{@code position-loss}: the position's open loss is above the most one position may lose below Scaling;
 *   <li>{@code target}: the put costs at most a fraction of the credit;
 *   <li>{@code time}: the last session that is far enough before the expiry has come;
 *   <li>{@code assigned-shares}: shares are held and the market is open.
 * </ol>
 *
 * <p>Prices are judged on the mid. Where the spread is too wide to believe it, only what the market itself says
 * counts: a stop needs the bid, a target the ask beyond the level, and otherwise the answer is no quote. A missing,
 * crossed, stale or zero quote is no quote, whatever is due. Pure: the same arguments give the same judgement.
 */
public final class ExitRules {

    private static final String SCALING = "SCALING";

    private final ExitSettings exits;
    private final SpreadLimit spread;
    private final NyseCalendar calendar;
    private final List<ExitRule> putRules;
    private final ExitRule shareRule;

    public ExitRules(StrategySettings settings, NyseCalendar calendar) {
        this.exits = settings.exits();
        this.spread = exits.spreadLimit();
        this.calendar = calendar;
        this.putRules = List.of(stop(), positionLoss(), target(), time());
        this.shareRule = assignedShares();
    }

    /**
     * One rule.
     *
     * @param found what is found of a holding, with figures
     * @param limit what the rule allows, with figures
     * @param hint at which price the exit is worth trying
     */
    private record ExitRule(
            String id,
            ExitReason reason,
            Predicate<PricedHolding> due,
            Function<PricedHolding, String> found,
            Function<PricedHolding, String> limit,
            Function<PricedHolding, Price> hint) {

        ExitJudgement.Exit exit(PricedHolding holding) {
            return new ExitJudgement.Exit(reason, id, found.apply(holding), limit.apply(holding), hint.apply(holding));
        }
    }

    /** Judges a holding at {@code now}. */
    public ExitJudgement judge(Holding holding, Instant now) {
        Quote.Judged judged = holding.quote().judge(now, exits.quoteStaleAfter());
        if (judged instanceof Quote.NoQuote none) {
            return new ExitJudgement.NoQuote(none.reason());
        }
        Quote.Usable quote = (Quote.Usable) judged;
        boolean wide = !spread.holds(quote);
        var priced =
                new PricedHolding(holding.trade(), holding.held(), quote, wide, now.atZone(DeskClock.TRADING_ZONE));
        if (holding.isAssignedShares()) {
            return shareRule.due().test(priced) ? shareRule.exit(priced) : new ExitJudgement.Hold();
        }
        for (ExitRule rule : putRules) {
            if (rule.due().test(priced)) {
                return rule.exit(priced);
            }
        }
        return wide ? new ExitJudgement.NoQuote(spread.found(quote)) : new ExitJudgement.Hold();
    }

    private ExitRule stop() {
        return new ExitRule(
                "stop",
                ExitReason.STOP,
                holding -> !holding.costAtLeast().isBelow(stopLevel(holding)),
                holding -> holding.words("mid", holding.costAtLeast(), "bid"),
                holding -> "below " + stopLevel(holding) + ", " + exits.stopMultiple() + " x the credit of "
                        + holding.trade().credit(),
                holding -> holding.quote().ask().ceilToCent());
    }

    private Price stopLevel(PricedHolding holding) {
        return holding.trade().credit().times(exits.stopMultiple());
    }

    private ExitRule positionLoss() {
        return new ExitRule(
                "position-loss",
                ExitReason.STOP,
                holding -> !isSizedByEvidence(holding)
                        && holding.lossAt(holding.costAtLeast()).exceeds(exits.maxPositionLoss()),
                holding -> "open loss $" + holding.lossAt(holding.costAtLeast()).shown() + " at "
                        + holding.words("mid", holding.costAtLeast(), "bid"),
                holding -> "at most $" + exits.maxPositionLoss().shown() + " a position",
                holding -> holding.quote().ask().ceilToCent());
    }

    // A Scaling position is planned to lose more than that, and its own limit is the stop.
    private static boolean isSizedByEvidence(PricedHolding holding) {
        return holding.trade().phase().filter(SCALING::equals).isPresent();
    }

    private ExitRule target() {
        return new ExitRule(
                "target",
                ExitReason.TARGET,
                holding -> !holding.costAtMost().isAbove(targetLevel(holding)),
                holding -> holding.words("mid", holding.costAtMost(), "ask"),
                holding -> "above " + targetLevel(holding) + ", "
                        + exits.targetOfCredit().asPercent() + " of the credit of "
                        + holding.trade().credit(),
                holding -> holding.costAtMost().ceilToCent());
    }

    private Price targetLevel(PricedHolding holding) {
        return holding.trade().credit().times(exits.targetOfCredit());
    }

    // A date needs no mid; but in a wide market the ask may be anything, so the hint stays at the mid.
    private ExitRule time() {
        return new ExitRule(
                "time",
                ExitReason.TIME,
                this::isTimeExitDue,
                holding -> holding.trade().contract().daysToExpiry(holding.now().toLocalDate()) + " days to the expiry "
                        + holding.trade().contract().expiry(),
                holding -> "until " + lastSession(holding) + " " + exits.timeExitFrom() + ", "
                        + exits.daysBeforeExpiry() + " days before the expiry",
                holding -> (holding.wide()
                                ? holding.quote().mid()
                                : holding.quote().ask())
                        .ceilToCent());
    }

    private boolean isTimeExitDue(PricedHolding holding) {
        ZonedDateTime now = holding.now();
        LocalTime time = now.toLocalTime();
        return !now.toLocalDate().isBefore(lastSession(holding)) && !time.isBefore(exits.timeExitFrom());
    }

    private LocalDate lastSession(PricedHolding holding) {
        LocalDate latest = holding.trade().contract().expiry().minusDays(exits.daysBeforeExpiry());
        return calendar.sessionOnOrBefore(latest).date();
    }

    private ExitRule assignedShares() {
        return new ExitRule(
                "assigned-shares",
                ExitReason.ASSIGNED_SHARES,
                this::isMarketOpen,
                holding -> holding.held().quantity() + " shares of "
                        + holding.trade().contract().underlying(),
                holding -> "none while the market is open",
                holding -> holding.quote().bid().floorToCent());
    }

    private boolean isMarketOpen(PricedHolding holding) {
        return calendar.sessionOn(holding.now().toLocalDate())
                .map(session -> session.isMarketOpenAt(holding.now().toInstant()))
                .orElse(false);
    }
}
