package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which regime binds an entry now. */
@Component
class ReadRegimeNow {

    private final RegimeLog regimes;

    ReadRegimeNow(RegimeLog regimes) {
        this.regimes = regimes;
    }

    /**
     * The stricter of what the session last read and what the VIX says now: between two readings the market may have
     * become worse, and only a reading may find it better. Empty when the session has read none.
     */
    Optional<VolatilityRegime> of(AccountId account, LocalDate session, MarketNow market) {
        return regimes.latest(account, session)
                .map(RegimeReading::regime)
                .map(read -> market.vix()
                        .map(VolatilityRegime::ofLevel)
                        .filter(present -> present.compareTo(read) > 0)
                        .orElse(read));
    }
}
