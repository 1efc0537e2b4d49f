package io.gatehouse.strategy;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Five puts sold on Monday 2026-03-02 at 0.40, expiring on Friday 13 March; judged on Wednesday 4 March at
 * noon. A test changes what it is about.
 */
final class AHolding {

    static final Instant WEDNESDAY_NOON =
            AShare.CALENDAR.next(AShare.MONDAY.date().plusDays(1)).at(LocalTime.NOON);

    private static final TradeId ID = new TradeId(new AccountId("paper"), AShare.MONDAY.date(), new Symbol("AAA"));
    private static final OptionContract PUT = AShare.put("AAA", AShare.EXPIRY, "41");

    private String credit = "0.40";
    private Instrument instrument = PUT;
    private long quantity = -5;
    private Instant now = WEDNESDAY_NOON;
    private Instant quotedAt = WEDNESDAY_NOON;
    private Optional<String> phase = Optional.empty();

    static AHolding aShortPut() {
        return new AHolding();
    }

    static AHolding assignedShares() {
        var holding = new AHolding();
        holding.instrument = new Stock(new Symbol("AAA"));
        holding.quantity = 500;
        return holding;
    }

    AHolding soldAt(String other) {
        credit = other;
        return this;
    }

    AHolding contracts(long count) {
        quantity = -count;
        return this;
    }

    AHolding at(Instant other) {
        now = other;
        quotedAt = other;
        return this;
    }

    AHolding quotedSecondsAgo(long seconds) {
        quotedAt = now.minusSeconds(seconds);
        return this;
    }

    AHolding openedIn(String name) {
        phase = Optional.of(name);
        return this;
    }

    ExitJudgement at(String bid, String ask) {
        return judged(Quote.of(Price.of(bid), Price.of(ask), quotedAt));
    }

    ExitJudgement without(String side, String otherSide) {
        Optional<Price> other = Optional.of(Price.of(otherSide));
        return judged(
                side.equals("bid")
                        ? new Quote(Optional.empty(), other, quotedAt)
                        : new Quote(other, Optional.empty(), quotedAt));
    }

    private ExitJudgement judged(Quote quote) {
        return new ExitRules(StrategySettings.baseline(), AShare.CALENDAR).judge(holding(quote), now);
    }

    Holding holding(Quote quote) {
        return new Holding(trade(), new Position(ID.account(), ID, instrument, Quantity.of(quantity)), quote);
    }

    private Trade trade() {
        return new Trade(
                ID,
                PUT,
                Quantity.of(Math.min(5, Math.abs(quantity))),
                Price.of(credit),
                Money.of("2250"),
                phase,
                AShare.AT_0945,
                Optional.empty());
    }
}
