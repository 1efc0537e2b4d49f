package io.gatehouse.risk;

import static io.gatehouse.ledger.jdbc.TestLedger.OPEN;
import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReadExposureTest {

    private final RiskDesk desk = new RiskDesk();

    private Exposure exposure() {
        return desk.readExposure.of(desk.book.account, SESSION);
    }

    private void deposit(String reference, CashEntry.Kind kind, String dollars, Instant at) {
        desk.book.write(l -> l.bookCash(new CashEntry(desk.book.account, reference, kind, Money.of(dollars), at)));
    }

    @Test
    void anEmptyAccountHasEverythingToSpend() {
        Exposure exposure = exposure();

        assertThat(exposure.at()).isEqualTo(OPEN);
        assertThat(exposure.account()).isEqualTo(desk.book.account);
        assertThat(exposure.regime()).contains(VolatilityRegime.NORMAL);
        assertThat(exposure.equity()).contains(Money.of("100000"));
        assertThat(exposure.dailyLoss()).contains(Money.ZERO);
        assertThat(exposure.dailyLossLimit()).contains(Money.of("2000"));
        assertThat(exposure.heat()).isEqualTo(Money.ZERO);
        assertThat(exposure.heatLimit()).contains(Money.of("6000"));
        assertThat(exposure.sectors()).isEmpty();
        assertThat(exposure.sectorLimit()).contains(Money.of("1800"));
        assertThat(exposure.risk()).isInstanceOf(BookRisk.Measured.class);
        assertThat(exposure.riskLimit()).contains(Money.of("10000"));
    }

    @Test
    void everythingOpenAndBeingOpenedIsShown() {
        desk.held("AAA");
        desk.working("BBB");
        desk.held("CCC");
        desk.market.list("AAA", "Energy").list("BBB", "Energy").dropListing("CCC");
        desk.market.quote(put("AAA"), "0.60", "0.70");

        Exposure exposure = exposure();

        assertThat(exposure.heat()).isEqualTo(Money.of("1350"));
        assertThat(exposure.sectors()).isEqualTo(Map.of("Energy", Money.of("900"), "unknown", Money.of("450")));
        assertThat(exposure.dailyLoss()).contains(Money.of("100"));
        assertThat(exposure.equity()).contains(Money.of("99900"));
        assertThat(((BookRisk.Measured) exposure.risk()).under(Shock.SPOT_DOWN_20))
                .isGreaterThan(Money.of("1000"));
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        RiskDesk unread = new RiskDesk(false);
        unread.book.held("AAA", 5, "0.45");

        Exposure exposure = unread.readExposure.of(unread.book.account, SESSION);

        assertThat(exposure.regime()).isEmpty();
        assertThat(exposure.equity()).isEmpty();
        assertThat(exposure.dailyLoss()).isEmpty();
        assertThat(exposure.heatLimit()).isEmpty();
        assertThat(exposure.risk()).isInstanceOf(BookRisk.Unknown.class);
        assertThat(exposure.heat()).isEqualTo(Money.of("450"));
    }

    @Test
    void onABrokersPaperAccountTheBasisIsAHundredThousandAndWhatWasEarned() {
        desk.kind = AccountKind.PAPER;
        deposit("more", CashEntry.Kind.DEPOSIT, "900000", OPEN);
        deposit("earned", CashEntry.Kind.DIVIDEND, "250", OPEN);
        assertThat(exposure().equity()).contains(Money.of("100250"));

        desk.kind = AccountKind.LIVE;
        assertThat(exposure().equity()).contains(Money.of("1000250"));
    }

    @Test
    void aSmallPaperAccountIsNotMadeLarger() {
        RiskDesk small = new RiskDesk(true, "5000");
        small.kind = AccountKind.PAPER;

        assertThat(small.readExposure.of(small.book.account, SESSION).equity()).contains(Money.of("5000"));
    }

    @Test
    void moneyPutInSinceTheSettlementIsNoGain() {
        Instant settled =
                new NyseCalendar().sessionOn(SESSION.minusDays(1)).orElseThrow().marketClosesAt();
        desk.book.write(l -> l.openSession(desk.book.account, SESSION.minusDays(1), OPEN));
        desk.book.write(l -> l.closeSession(
                new SessionEquity(desk.book.account, SESSION.minusDays(1), Money.of("100300"), Money.of("-200")),
                OPEN));
        assertThat(exposure().dailyLoss()).contains(Money.of("100"));

        deposit("before", CashEntry.Kind.DEPOSIT, "10", settled);
        assertThat(exposure().dailyLoss()).contains(Money.of("90"));
        deposit("after", CashEntry.Kind.DEPOSIT, "7000", settled.plusSeconds(1));
        assertThat(exposure().dailyLoss()).contains(Money.of("90"));
        deposit("dividend", CashEntry.Kind.DIVIDEND, "40", settled.plusSeconds(2));
        assertThat(exposure().dailyLoss()).contains(Money.of("50"));
    }
}
