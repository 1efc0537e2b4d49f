package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import io.gatehouse.safety.BreakerCheck;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.TripBreaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The breaker of the day: trips when the account has lost more since its last settlement, open P&L and costs
 * included, than a day may lose. If that cannot be said, it trips as well: a loss that nobody can see is no smaller.
 */
@Component
public class WatchDailyLoss implements BreakerCheck {

    private final Ledger ledger;
    private final ValueAccount value;
    private final LimitsInForce limits;
    private final TripBreaker breakers;

    WatchDailyLoss(Ledger ledger, ValueAccount value, LimitsInForce limits, TripBreaker breakers) {
        this.ledger = ledger;
        this.value = value;
        this.limits = limits;
        this.breakers = breakers;
    }

    /** By the last marks, in the caller's transaction. */
    public void check(AccountId account) {
        check(account, ledger.positions(account), Map.of());
    }

    /**
     * By prices that were just seen, where there is none by the last mark; in the caller's transaction.
     *
     * @param held everything the account has open
     */
    public void check(AccountId account, List<Position> held, Map<Instrument, Price> seen) {
        try {
            tooMuch(account, held, seen).ifPresent(reason -> breakers.trip(account, Cause.DAILY_LOSS, reason));
        } catch (DataAccessException noDatabase) {
            // Nothing can be latched where nothing can be written; the caller's transaction fails with it.
            throw noDatabase;
        } catch (RuntimeException broken) {
            breakers.trip(account, Cause.CHECK_FAILED, "the day's loss cannot be evaluated: " + broken.getMessage());
        }
    }

    private Optional<String> tooMuch(AccountId account, List<Position> held, Map<Instrument, Price> seen) {
        Worth worth = value.by(account, held, prices(account, held, seen));
        Money lost =
                worth.dailyLoss().orElseThrow(() -> new IllegalStateException("a position has neither quote nor mark"));
        Money equity = worth.equity().orElseThrow();
        Ratio share = limits.of(account).dailyLoss();
        Money limit = equity.times(share);
        return lost.exceeds(limit)
                ? Optional.of("lost $" + lost.shown() + " since the last settlement, at most $" + limit.shown() + ", "
                        + share.asPercent() + " of equity $" + equity.shown())
                : Optional.empty();
    }

    private Map<Instrument, Price> prices(AccountId account, List<Position> held, Map<Instrument, Price> seen) {
        if (held.stream().map(Position::instrument).allMatch(seen::containsKey)) {
            return seen;
        }
        Map<Instrument, Price> prices = new HashMap<>(ledger.lastMarks(account));
        prices.putAll(seen);
        return prices;
    }

    @Override
    public Set<Cause> causes() {
        return Set.of(Cause.DAILY_LOSS, Cause.CHECK_FAILED);
    }

    @Override
    public Optional<String> whyNotYet(Latch latch) {
        AccountId account = latch.account();
        try {
            return tooMuch(account, ledger.positions(account), Map.of());
        } catch (IllegalStateException | ArithmeticException broken) {
            return Optional.of("the day's loss cannot be evaluated: " + broken.getMessage());
        }
    }
}
