package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the regime of a session from the VIX close before it and records it. */
@Component
public class ReadRegime {

    private final MarketData market;
    private final RegimeLog log;
    private final DeskClock clock;

    ReadRegime(MarketData market, RegimeLog log, DeskClock clock) {
        this.market = market;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads and records it in the caller's transaction.
     *
     * @throws io.gatehouse.market.MarketDataUnavailable if the VIX is unknown
     */
    public RegimeReading read(AccountId account, LocalDate session) {
        VolatilityIndex vix = market.volatilityIndex();
        RegimeReading reading = new RegimeReading(
                account,
                session,
                clock.now(),
                vix.level(),
                vix.previousClose(),
                VolatilityRegime.ofLevel(vix.previousClose()));
        log.record(reading);
        return reading;
    }
}
