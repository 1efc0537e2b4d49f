package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReadRegimeTest {

    private final RiskDesk desk = new RiskDesk(false);
    private final AccountId account = desk.book.account;
    private final List<Object> told = new ArrayList<>();
    private final ReadRegime readRegime = new ReadRegime(
            desk.market,
            desk.regimes,
            new RecordRegimeChange(
                    desk.regimes,
                    desk.readExposure,
                    of -> RiskDesk.BASELINE,
                    desk.book.ledger(),
                    TestAudit.of(desk.database, desk.book.account, Path.of("target", "audit"), desk.clock),
                    told::add),
            desk.clock);

    private void vix(String level, String previousClose) {
        desk.market.index(
                new VolatilityIndex(new BigDecimal(level), new BigDecimal(previousClose), SESSION.minusDays(1)));
    }

    private void read() {
        desk.database.inTransaction(() -> readRegime.read(account, SESSION));
    }

    private VolatilityRegime ticksAt(String level) {
        vix(level, "14");
        desk.clock.advanceTo(desk.clock.now().plusSeconds(900));
        desk.database.inTransaction(() -> {
            readRegime.tick(account, SESSION);
            return level;
        });
        return desk.regimes.latest(account, SESSION).orElseThrow().regime();
    }

    @Test
    void theRegimeOfASessionIsThatOfTheCloseBeforeIt() {
        vix("31.5", "19.2");

        read();

        assertThat(desk.regimes.latest(account, SESSION)).hasValueSatisfying(latest -> {
            assertThat(latest.at()).isEqualTo(desk.clock.now());
            assertThat(latest.vix()).isEqualByComparingTo("31.5");
            assertThat(latest.previousClose()).isEqualByComparingTo("19.2");
            assertThat(latest.regime()).isEqualTo(VolatilityRegime.NORMAL);
        });
        assertThat(told).as("the first reading changes nothing").isEmpty();
        assertThat(desk.regimes.latest(account, SESSION.plusDays(3))).isEmpty();
    }

    @Test
    void becomesStricterAtTheThresholdAndEasesAFullPointBelowIt() {
        vix("14", "14");
        read();

        assertThat(ticksAt("14.99")).isEqualTo(VolatilityRegime.CALM);
        assertThat(ticksAt("15")).isEqualTo(VolatilityRegime.NORMAL);
        assertThat(ticksAt("14.01")).isEqualTo(VolatilityRegime.NORMAL);
        assertThat(ticksAt("13.99")).isEqualTo(VolatilityRegime.CALM);
        assertThat(ticksAt("30")).isEqualTo(VolatilityRegime.STRESSED);
        assertThat(ticksAt("29")).isEqualTo(VolatilityRegime.STRESSED);
        assertThat(ticksAt("28.99")).isEqualTo(VolatilityRegime.ELEVATED);
        assertThat(ticksAt("19.5")).isEqualTo(VolatilityRegime.ELEVATED);
        assertThat(ticksAt("13.5")).isEqualTo(VolatilityRegime.CALM);
    }

    @Test
    void theMorningReadsTheCloseWithTheSameReluctance() {
        vix("21", "20.5");
        read();
        desk.clock.advanceTo(desk.clock.now().plusSeconds(60));
        vix("19.5", "19.5");

        read();

        assertThat(desk.regimes.last(account)).map(RegimeReading::regime).contains(VolatilityRegime.ELEVATED);
    }

    @Test
    void everyChangeIsKeptWithWhatWasAtRisk() {
        desk.held("ABC");
        vix("14", "14");
        read();
        ticksAt("25");

        RegimeTransition change = desk.regimes.transitions(account, SESSION).get(0);

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        RegimeChanged.class,
                        heard -> assertThat(heard.transition().heat()).isEqualTo(change.heat()));
        assertThat(change.from()).isEqualTo(VolatilityRegime.CALM);
        assertThat(change.to()).isEqualTo(VolatilityRegime.ELEVATED);
        assertThat(change.vix()).isEqualByComparingTo("25");
        assertThat(change.heat().isPositive()).isTrue();
        assertThat(change.heatBefore().orElseThrow())
                .isEqualTo(change.heatAfter().orElseThrow().times(2));
        assertThat(change.isSpike()).isFalse();
        assertThat(RegimeTransition.mayEnter(change.to())).isTrue();
        assertThat(RegimeTransition.mayEnter(VolatilityRegime.STRESSED)).isFalse();
    }

    @Test
    void moreAtRiskThanTheRulesExplainIsASpike() {
        vix("14", "14");
        read();
        ticksAt("25");
        RegimeTransition change = desk.regimes.transitions(account, SESSION).get(0);

        assertThat(spikeOf(change, "6000.01").isSpike()).isTrue();
        assertThat(spikeOf(change, "6000.00").isSpike()).isFalse();
    }

    @Test
    void whatCameFromBeforeTheRegimeIsRunningDownAndNoSpike() {
        desk.held("ABC");
        vix("14", "14");
        read();
        ticksAt("31");
        ticksAt("25");

        RegimeTransition easing = desk.regimes.transitions(account, SESSION).get(1);

        assertThat(easing.heatBefore()).contains(Money.ZERO);
        assertThat(easing.heat().isPositive()).isTrue();
        assertThat(easing.isSpike()).isFalse();
    }

    private static RegimeTransition spikeOf(RegimeTransition change, String heat) {
        assertThat(change.explained()).contains(Money.of("6000"));
        return new RegimeTransition(
                change.account(),
                change.session(),
                change.at(),
                change.from(),
                change.to(),
                change.vix(),
                Money.of(heat),
                change.heatBefore(),
                change.heatAfter(),
                change.explained(),
                change.valueAtRisk());
    }

    @Test
    void aTickWithoutAnIndexChangesNothing() {
        vix("14", "14");
        read();
        desk.market.silenceIndex();
        desk.database.inTransaction(() -> {
            readRegime.tick(account, SESSION);
            return 1;
        });
        assertThat(desk.regimes.latest(account, SESSION))
                .map(RegimeReading::regime)
                .contains(VolatilityRegime.CALM);
    }

    @Test
    void anUnknownIndexIsNoRegimeAndStopsNothingElse() {
        desk.market.silenceIndex();

        read();

        assertThat(desk.regimes.latest(account, SESSION)).isEmpty();
    }

    @Test
    void whatTheMorningCouldNotReadTheNextTickReads() {
        desk.market.silenceIndex();
        read();

        assertThat(ticksAt("21.5")).as("the close before").isEqualTo(VolatilityRegime.CALM);
        assertThat(ticksAt("21.5")).isEqualTo(VolatilityRegime.ELEVATED);
        assertThat(desk.regimes.latest(account, SESSION))
                .map(RegimeReading::previousClose)
                .hasValueSatisfying(close -> assertThat(close).isEqualByComparingTo("14"));
    }
}
