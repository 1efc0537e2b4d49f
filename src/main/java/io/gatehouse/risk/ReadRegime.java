package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.time.DeskClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the regime: in the morning from the VIX close before the session, then from its level at each watch. */
@Component
public class ReadRegime {

    private final MarketData market;
    private final RegimeLog log;
    private final RecordRegimeChange changes;
    private final DeskClock clock;

    ReadRegime(MarketData market, RegimeLog log, RecordRegimeChange changes, DeskClock clock) {
        this.market = market;
        this.log = log;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Reads the session's first regime and records it in the caller's transaction. While the VIX is unknown there is
     * none, and nothing is entered; the rest of the day does not wait for it, and the next tick reads it.
     */
    public Optional<RegimeReading> read(AccountId account, LocalDate session) {
        return index().map(vix -> record(account, session, vix));
    }

    private RegimeReading record(AccountId account, LocalDate session, VolatilityIndex vix) {
        Optional<VolatilityRegime> before = log.last(account).map(RegimeReading::regime);
        BigDecimal close = vix.previousClose();
        RegimeReading reading = new RegimeReading(
                account,
                session,
                clock.now(),
                vix.level(),
                close,
                before.map(last -> last.then(close)).orElseGet(() -> VolatilityRegime.ofLevel(close)));
        log.record(reading);
        before.filter(last -> last != reading.regime()).ifPresent(last -> changes.record(last, reading, close));
        return reading;
    }

    /**
     * Reads the level of now, and records it if it changes the regime. Where the session's first regime is still to be
     * read, it reads that instead. Nothing happens while the VIX is unknown: entries are refused then, and only a reading
     * may find the market better.
     */
    public void tick(AccountId account, LocalDate session) {
        Optional<RegimeReading> latest = log.latest(account, session);
        if (latest.isEmpty()) {
            read(account, session);
        } else {
            index().ifPresent(vix -> tick(latest.get(), vix.level()));
        }
    }

    private void tick(RegimeReading latest, BigDecimal vix) {
        VolatilityRegime now = latest.regime().then(vix);
        if (now != latest.regime()) {
            RegimeReading reading = new RegimeReading(
                    latest.account(), latest.session(), clock.now(), vix, latest.previousClose(), now);
            log.record(reading);
            changes.record(latest.regime(), reading, vix);
        }
    }

    private Optional<VolatilityIndex> index() {
        try {
            return Optional.of(market.volatilityIndex());
        } catch (MarketDataUnavailable unknown) {
            return Optional.empty();
        }
    }
}
