package io.gatehouse.broker.simulator;

import io.gatehouse.broker.simulator.Change.DividendBooked;
import io.gatehouse.broker.simulator.Change.OptionRemoved;
import io.gatehouse.broker.simulator.Change.SharesSplit;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.BrokerPosition;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What happens outside trading hours. At 17:30 of their expiry options in the money become shares and the
 * others vanish; the desk hears of it at 06:30 of the next session. A fault assigns puts
 * on the nights before. At 06:30 of an ex-date dividends are paid and splits carried out on what was held overnight.
 * Spin-offs are not carried out.
 */
final class Overnight {

    private static final LocalTime DAY_STARTS = LocalTime.of(6, 30);
    private static final LocalTime EXPIRY_RUNS = LocalTime.of(17, 30);

    private final NyseCalendar calendar;
    private final Tape tape;
    private final FaultPlan faults;
    private final Books books;

    Overnight(NyseCalendar calendar, Tape tape, FaultPlan faults, Books books) {
        this.calendar = calendar;
        this.tape = tape;
        this.faults = faults;
        this.books = books;
    }

    /** The first day of a new broker, which may be half over. */
    void planFirstDay(LocalDate today, Instant now, Draft draft) {
        TradingSession first = calendar.sessionOnOrAfter(today);
        Instant start = first.at(DAY_STARTS);
        draft.plan(start.isBefore(now) ? now : start, new Step.StartDay(first.date()));
    }

    void startDay(Step.StartDay step, Instant at, Draft draft) {
        TradingSession session = calendar.sessionOnOrAfter(step.session());
        TradingSession next = calendar.next(session.date());
        draft.plan(session.at(EXPIRY_RUNS), new Step.Expire(session.date()));
        draft.plan(next.at(DAY_STARTS), new Step.StartDay(next.date()));
        faults.outagesOf(session, at, next.at(DAY_STARTS))
                .forEach(gap -> draft.plan(gap.from(), new Step.Break(gap.to())));
        for (AccountId account : books.accounts()) {
            TreeSet<Symbol> held = new TreeSet<>();
            books.account(account)
                    .positions()
                    .forEach(p -> held.add(p.instrument().underlying()));
            held.forEach(symbol ->
                    tape.actionsOn(symbol, session.date()).forEach(action -> carryOut(action, account, at, draft)));
        }
    }

    private void carryOut(CorporateAction action, AccountId account, Instant at, Draft draft) {
        Quantity shares = books.account(account).position(new Stock(action.symbol()));
        String date = action.symbol() + "." + action.exDate();
        if (action instanceof CorporateAction.Dividend dividend && !shares.isZero()) {
            pay(
                    account,
                    "dividend." + date,
                    action.symbol(),
                    dividend.perShare().times(shares),
                    at,
                    draft);
        } else if (action instanceof CorporateAction.Split split) {
            BigDecimal exact = BigDecimal.valueOf(shares.units())
                    .multiply(split.newPerOld().value());
            BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
            draft.change(
                    new SharesSplit(account, action.symbol(), Quantity.of(whole.longValueExact()), split.newPerOld()));
            BigDecimal fraction = exact.subtract(whole);
            if (fraction.signum() != 0) {
                Money inLieu = Money.rounded(fraction.multiply(priceAfter(split)));
                pay(account, "cash-in-lieu." + date, action.symbol(), inLieu, at, draft);
            }
        }
    }

    private BigDecimal priceAfter(CorporateAction.Split split) {
        LocalDate before = calendar.previous(split.exDate()).date();
        Price close = tape.closeOn(split.symbol(), before);
        return close.perShare().divide(split.newPerOld().value(), Money.SCALE, RoundingMode.HALF_EVEN);
    }

    private static void pay(AccountId account, String reference, Symbol symbol, Money amount, Instant at, Draft draft) {
        BrokerEvent.DividendPaid paid = new BrokerEvent.DividendPaid(account, reference, symbol, amount, at);
        draft.change(new DividendBooked(paid)).tell(at, paid);
    }

    void expire(Step.Expire step, Instant at, Draft draft) {
        Instant heard = calendar.next(step.session()).at(DAY_STARTS);
        for (AccountId account : books.accounts()) {
            for (BrokerPosition held : books.account(account).positions()) {
                if (held.instrument() instanceof OptionContract contract) {
                    end(account, contract, held.quantity(), at, draft)
                            .ifPresent(removed -> draft.change(removed).tell(heard, removed.expiry()));
                }
            }
        }
    }

    private Optional<OptionRemoved> end(
            AccountId account, OptionContract contract, Quantity held, Instant at, Draft draft) {
        if (!contract.expiry().isAfter(dateOf(at))) {
            return Optional.of(settled(account, contract, held, at));
        }
        boolean sold = contract.right() == Right.PUT && held.isNegative();
        if (!sold || !faults.assignsEarly(at, account, contract)) {
            return Optional.empty();
        }
        draft.struckBy(FaultKind.EARLY_ASSIGNMENT);
        // The same contract may be sold and assigned again.
        String id = "assigned." + contract.code() + "." + dateOf(at);
        return Optional.of(assigned(new BrokerEvent.OptionExpired(account, id, contract, held, true, at)));
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(DeskClock.TRADING_ZONE).toLocalDate();
    }

    private OptionRemoved settled(AccountId account, OptionContract contract, Quantity held, Instant at) {
        Ratio deliverable = books.account(account).deliverable(contract);
        Price close = tape.closeOn(contract.underlying(), contract.expiry()).times(deliverable);
        boolean assigned = contract.isInTheMoneyAt(close);
        String id = (assigned ? "assigned." : "expired.") + contract.code();
        BrokerEvent.OptionExpired expiry = new BrokerEvent.OptionExpired(account, id, contract, held, assigned, at);
        return assigned ? assigned(expiry) : new OptionRemoved(expiry, Quantity.ZERO, Money.ZERO);
    }

    private OptionRemoved assigned(BrokerEvent.OptionExpired expiry) {
        OptionContract contract = (OptionContract) expiry.instrument();
        Quantity held = expiry.quantity();
        Ratio deliverable = books.account(expiry.account()).deliverable(contract);
        // A short put, like a long call, brings shares and costs the strike.
        Quantity contracts = contract.right() == Right.PUT ? held.negated() : held;
        long shares = BigDecimal.valueOf(contracts.units() * OptionContract.SHARES)
                .multiply(deliverable.value())
                .longValue();
        Money cash = contract.valueOf(contracts, contract.strike()).negated();
        return new OptionRemoved(expiry, Quantity.of(shares), cash);
    }
}
