package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What an account is worth now, by the mids of usable quotes, where there is none by the last marks: a mark may be
 * a quarter of an hour old, and the first of a session comes after its first entries were decided.
 */
@Component
class ValueAccount {

    /** What a broker's paper account counts as, whatever it was given to play with. */
    private static final Money PAPER_START = Money.ofDollars(100_000);

    private final Ledger ledger;
    private final AccountKinds kinds;
    private final NyseCalendar calendar;

    ValueAccount(Ledger ledger, AccountKinds kinds, NyseCalendar calendar) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    Worth of(AccountId account, List<Position> held, Map<Instrument, Price> marks, MarketNow market) {
        return by(
                account,
                held,
                instrument -> market.mid(instrument).or(() -> Optional.ofNullable(marks.get(instrument))));
    }

    /** By given prices alone. */
    Worth by(AccountId account, List<Position> held, Map<Instrument, Price> prices) {
        return by(account, held, instrument -> Optional.ofNullable(prices.get(instrument)));
    }

    private Worth by(AccountId account, List<Position> held, Function<Instrument, Optional<Price>> prices) {
        Money worth = ledger.cash(account);
        for (Position position : held) {
            Optional<Price> price = prices.apply(position.instrument());
            if (price.isEmpty()) {
                return Worth.UNKNOWN;
            }
            worth = worth.plus(position.instrument().valueOf(position.quantity(), price.get()));
        }
        return new Worth(
                Optional.of(basis(account, worth)), Optional.of(settled(account).minus(worth)));
    }

    private Money basis(AccountId account, Money worth) {
        return kinds.kindOf(account) == AccountKind.PAPER
                ? worth.min(PAPER_START.plus(worth).minus(ledger.deposits(account)))
                : worth;
    }

    /** Net liquidation at the last settlement and what was put in since; before the first, all that was put in. */
    private Money settled(AccountId account) {
        Optional<SessionEquity> last = ledger.lastSettlement(account);
        Instant from = last.flatMap(equity -> calendar.sessionOn(equity.session()))
                .map(session -> session.marketClosesAt())
                .orElse(Instant.MIN);
        return ledger.cashEntries(account).stream()
                .filter(entry ->
                        entry.kind() == CashEntry.Kind.DEPOSIT && entry.at().isAfter(from))
                .map(CashEntry::amount)
                .reduce(last.map(SessionEquity::netLiquidation).orElse(Money.ZERO), Money::plus);
    }
}
