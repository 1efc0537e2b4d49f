package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.risk.jdbc.TestRisk;
import io.gatehouse.time.SimulatedDeskClock;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReadRegimeTest {

    private final AccountId account = new AccountId(TestDatabase.newAccount());
    private final SimulatedDeskClock clock = new SimulatedDeskClock(OPEN);
    private final ScriptedMarket market = new ScriptedMarket(clock);
    private final RegimeLog log = TestRisk.regimes(TestDatabase.of("ledger", "risk"));
    private final ReadRegime readRegime = new ReadRegime(market, log, clock);

    @Test
    void theRegimeOfASessionIsThatOfTheCloseBeforeIt() {
        market.index(new VolatilityIndex(new BigDecimal("31.5"), new BigDecimal("19.2"), SESSION.minusDays(1)));

        RegimeReading reading = readRegime.read(account, SESSION);

        assertThat(reading.regime()).isEqualTo(VolatilityRegime.NORMAL);
        assertThat(log.latest(account, SESSION)).hasValueSatisfying(latest -> {
            assertThat(latest.at()).isEqualTo(OPEN);
            assertThat(latest.vix()).isEqualByComparingTo("31.5");
            assertThat(latest.previousClose()).isEqualByComparingTo("19.2");
            assertThat(latest.regime()).isEqualTo(VolatilityRegime.NORMAL);
        });
    }

    @Test
    void theLatestReadingCounts() {
        readRegime.read(account, SESSION);
        clock.advanceTo(OPEN.plusSeconds(60));
        market.index(new VolatilityIndex(new BigDecimal("31"), new BigDecimal("30"), SESSION.minusDays(1)));
        readRegime.read(account, SESSION);

        assertThat(log.latest(account, SESSION)).map(RegimeReading::regime).contains(VolatilityRegime.STRESSED);
        assertThat(log.latest(account, SESSION.plusDays(3))).isEmpty();
    }

    @Test
    void anUnknownIndexIsNoRegime() {
        market.silenceIndex();

        assertThatThrownBy(() -> readRegime.read(account, SESSION)).isInstanceOf(MarketDataUnavailable.class);
    }
}
