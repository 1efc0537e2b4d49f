package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Trade;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The positions of a validation, filled by {@link FillModel}, closed by {@link ExitRules}. */
final class ValidationBook {

    private final MarketData market;
    private final ExitRules exitRules;
    private final Map<Symbol, OpenPut> open = new TreeMap<>();
    private final List<ValidatedTrade> closed = new ArrayList<>();

    ValidationBook(MarketData market, ExitRules exitRules) {
        this.market = market;
        this.exitRules = exitRules;
    }

    int openCount() {
        return open.size();
    }

    boolean holds(Symbol symbol) {
        return open.containsKey(symbol);
    }

    List<ValidatedTrade> closed() {
        return List.copyOf(closed);
    }

    void sell(TradeProposal proposal, Price credit, Instant at) {
        Trade trade = new Trade(
                proposal.id(),
                proposal.contract(),
                proposal.contracts(),
                credit,
                proposal.margin().times(proposal.contracts().units()),
                at,
                Optional.empty());
        open.put(proposal.id().symbol(), OpenPut.sold(trade));
    }

    /** Asks the exit rules of every position at the market's present instant. */
    void judgeExits(LocalDate today, Instant now) {
        for (OpenPut each : List.copyOf(open.values())) {
            Quote quote = each.isPut()
                    ? market.quote(each.trade().contract())
                    : market.quote(each.trade().id().symbol());
            Holding holding = new Holding(each.trade(), each.held(), quote);
            if (exitRules.judge(holding, now) instanceof ExitJudgement.Exit exit) {
                Quote.Usable usable =
                        new Quote.Usable(quote.bid().orElseThrow(), quote.ask().orElseThrow(), quote.at());
                close(each, today, exit.reason(), cashOf(each, exit.reason(), usable));
            }
        }
    }

    private static Money cashOf(OpenPut put, ExitReason reason, Quote.Usable quote) {
        Price price = FillModel.exit(reason, quote);
        Quantity quantity = put.held().quantity();
        Money commission =
                put.isPut() ? FillModel.optionCommission(price, quantity.abs()) : FillModel.shareCommission(quantity);
        return put.held().instrument().valueOf(quantity, price).minus(commission);
    }

    private void close(OpenPut put, LocalDate today, ExitReason reason, Money cash) {
        Trade trade = put.trade();
        open.remove(trade.id().symbol());
        closed.add(new ValidatedTrade(
                trade.contract(),
                trade.id().session(),
                today,
                trade.credit(),
                reason,
                put.cash().plus(cash)));
    }

    boolean hasExpiring(LocalDate today) {
        return open.values().stream()
                .anyMatch(put -> put.isPut() && put.trade().contract().expiry().equals(today));
    }

    /** Ends the puts that expire today, after the close: worthless, or as shares at the strike. */
    void settleExpiries(LocalDate today) {
        for (OpenPut put : List.copyOf(open.values())) {
            OptionContract contract = put.trade().contract();
            if (put.isPut() && contract.expiry().equals(today)) {
                settle(put, contract, today);
            }
        }
    }

    private void settle(OpenPut put, OptionContract contract, LocalDate today) {
        if (contract.isInTheMoneyAt(closeOf(contract.underlying(), today))) {
            open.put(contract.underlying(), put.assigned());
        } else {
            close(put, today, ExitReason.EXPIRED, Money.ZERO);
        }
    }

    /** Before the open: whatever is held of a share that is split today becomes more of something smaller. */
    void carryOutSplits(LocalDate today) {
        open.replaceAll((symbol, put) -> {
            OpenPut held = put;
            for (CorporateAction action : market.corporateActions(symbol, today, today)) {
                held = action instanceof CorporateAction.Split split ? held.split(split.newPerOld()) : held;
            }
            return held;
        });
    }

    private Price closeOf(Symbol symbol, LocalDate date) {
        List<Bar> bars = market.dailyBars(symbol, date, 1);
        if (bars.isEmpty() || !bars.get(bars.size() - 1).date().equals(date)) {
            throw new MarketDataUnavailable("no close of " + symbol + " on its expiry " + date + "; have " + bars);
        }
        return bars.get(bars.size() - 1).close();
    }
}
