package io.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.risk.PositionGreeks;
import io.gatehouse.web.PositionView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldViewTest {

    private static final Symbol XYZ = new Symbol("XYZ");
    private static final TradeId TRADE = new TradeId(new AccountId("paper"), LocalDate.of(2026, 1, 5), XYZ);
    private static final PositionView HELD = new PositionView(
            TRADE.value(),
            "XYZ",
            new Stock(XYZ).code(),
            100,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static PositionGreeks greeks(DollarGreeks greeks) {
        return new PositionGreeks(TRADE, new Stock(XYZ), Quantity.of(100), 0, 0, greeks);
    }

    @Test
    void greeksStandBesideTheirPosition() {
        DollarGreeks known = new DollarGreeks.Measured(Money.of("100"), Money.of("1"), Money.of("-2"), Money.of("3"));

        HeldView view = HeldView.of(HELD, Optional.of(List.of(greeks(known))));

        assertThat(view.delta()).hasValueSatisfying(delta -> assertThat(delta).isEqualByComparingTo("100"));
        assertThat(view.theta().map(BigDecimal::signum)).contains(1);
        assertThat(view.greeksUnknown()).isEmpty();
    }

    @Test
    void whatIsNotKnownSaysWhyAndIsNoZero() {
        assertThat(HeldView.of(HELD, Optional.empty()).greeksUnknown()).isEqualTo("the market does not answer");
        assertThat(HeldView.of(HELD, Optional.of(List.of())).greeksUnknown()).isEqualTo("it is being filled");

        HeldView unknown =
                HeldView.of(HELD, Optional.of(List.of(greeks(new DollarGreeks.Unknown("XYZ has no quote")))));
        assertThat(unknown.greeksUnknown()).isEqualTo("XYZ has no quote");
        assertThat(unknown.delta()).isEmpty();
        assertThat(unknown.vega()).isEmpty();
    }
}
