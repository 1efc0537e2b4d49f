package io.gatehouse.ledger;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account is worth by its last marks. A position that was never marked stands at what was last paid or
 * got for it.
 *
 * @param positionsValue negative for short options
 * @param unmarked what stands at its last fill because no mark is known
 */
public record Valuation(AccountId account, Money cash, Money positionsValue, List<Instrument> unmarked) {

    public Valuation {
        unmarked = List.copyOf(unmarked);
    }

    public Money netLiquidation() {
        return cash.plus(positionsValue);
    }

    /** The account's worth now. */
    public static Valuation of(AccountId account, Ledger ledger) {
        Money value = Money.ZERO;
        List<Instrument> unmarked = new ArrayList<>();
        for (Position position : ledger.positions(account)) {
            Price price = ledger.lastMark(account, position.instrument()).orElseGet(() -> {
                unmarked.add(position.instrument());
                return lastFill(position, ledger);
            });
            value = value.plus(position.instrument().valueOf(position.quantity(), price));
        }
        return new Valuation(account, ledger.cash(account), value, unmarked);
    }

    private static Price lastFill(Position position, Ledger ledger) {
        return ledger.fillsOf(position.trade()).stream()
                .filter(fill -> fill.instrument().equals(position.instrument()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .price();
    }
}
