package io.gatehouse.web;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.strategy.ExitSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what an account holds, with what each trade would have made at the last marks. */
public final class ReadPositions {

    private final Ledger ledger;
    private final ExitSettings exits;

    public ReadPositions(Ledger ledger, ExitSettings exits) {
        this.ledger = ledger;
        this.exits = exits;
    }

    public List<PositionView> read(AccountId account) {
        List<Position> held = ledger.positions(account);
        Map<TradeId, List<Position>> byTrade = held.stream().collect(Collectors.groupingBy(Position::trade));
        return held.stream()
                .map(position -> view(position, byTrade.getOrDefault(position.trade(), List.of())))
                .toList();
    }

    private PositionView view(Position position, List<Position> ofTrade) {
        Optional<Price> credit = ledger.trade(position.trade()).map(Trade::credit);
        Optional<OptionContract> option = option(position);
        return new PositionView(
                position.trade().value(),
                position.trade().symbol().value(),
                position.instrument().code(),
                position.quantity().units(),
                credit.map(Price::perShare),
                mark(position).map(Price::perShare),
                pnl(position.trade(), ofTrade).map(Money::amount),
                option.map(OptionContract::expiry),
                option.flatMap(put -> credit)
                        .map(sold -> sold.times(exits.targetOfCredit()).perShare()),
                option.flatMap(put -> credit)
                        .map(sold -> sold.times(exits.stopMultiple()).perShare()));
    }

    /** Cash of the trade's fills plus what closing at the marks would bring; empty while a mark is unknown. */
    private Optional<Money> pnl(TradeId trade, List<Position> held) {
        Money pnl = Money.ZERO;
        for (Fill fill : ledger.fillsOf(trade)) {
            pnl = pnl.minus(fill.instrument().valueOf(fill.quantity(), fill.price()));
        }
        for (Position position : held) {
            Optional<Price> mark = mark(position);
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            pnl = pnl.plus(position.instrument().valueOf(position.quantity(), mark.get()));
        }
        return Optional.of(pnl);
    }

    private Optional<Price> mark(Position position) {
        return ledger.lastMark(position.account(), position.instrument());
    }

    private static Optional<OptionContract> option(Position position) {
        return position.instrument() instanceof OptionContract option ? Optional.of(option) : Optional.empty();
    }
}
