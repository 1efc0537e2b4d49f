package io.gatehouse.web;

import static io.gatehouse.web.SampleDay.PAPER;
import static io.gatehouse.web.SampleDay.SESSION;
import static io.gatehouse.web.SampleDay.put;
import static io.gatehouse.web.SampleDay.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Position;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.strategy.StrategySettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadPositionsTest {

    private static Fill fill(String id, Fill.Kind kind, Instrument instrument, long quantity, String price) {
        return new Fill(
                id,
                trade("XYZ", SESSION),
                Optional.empty(),
                kind,
                instrument,
                Quantity.of(quantity),
                Price.of(price),
                SampleDay.NOW);
    }

    private static List<PositionView> positions(RecordedLedger ledger) {
        return new ReadPositions(ledger, StrategySettings.baseline().exits()).read(PAPER);
    }

    @Test
    void assignedSharesCarryTheCreditOfTheirPut() {
        Instrument put = put("XYZ", "45");
        Instrument shares = new Stock(new Symbol("XYZ"));
        RecordedLedger ledger = new RecordedLedger()
                .with(fill("sold", Fill.Kind.EXECUTION, put, -5, "0.42"))
                .with(fill("removed", Fill.Kind.ASSIGNMENT, put, 5, "0"))
                .with(fill("bought", Fill.Kind.ASSIGNMENT, shares, 500, "45"))
                .with(new Position(PAPER, trade("XYZ", SESSION), shares, Quantity.of(500)))
                .marked(shares, "44.50");

        assertThat(positions(ledger)).singleElement().satisfies(position -> {
            assertThat(position.instrument()).isEqualTo("XYZ");
            assertThat(position.expiry()).isEmpty();
            assertThat(position.target()).as("shares are sold, not watched").isEmpty();
            // 5 x 100 x 0.42 received, 500 x 0.50 lost on the shares
            assertThat(position.pnl()).hasValueSatisfying(pnl -> assertThat(pnl).isEqualByComparingTo("-40"));
        });
    }

    @Test
    void aPartlyBoughtBackPutKeepsWhatTheBoughtPartMade() {
        Instrument put = put("XYZ", "45");
        RecordedLedger ledger = new RecordedLedger()
                .with(fill("sold", Fill.Kind.EXECUTION, put, -5, "0.42"))
                .with(fill("back", Fill.Kind.EXECUTION, put, 2, "0.21"))
                .with(new Position(PAPER, trade("XYZ", SESSION), put, Quantity.of(-3)))
                .marked(put, "0.50");

        assertThat(positions(ledger))
                .singleElement()
                .extracting(PositionView::pnl)
                // 2 x 100 x 0.21 won, 3 x 100 x 0.08 lost
                .isEqualTo(Optional.of(new BigDecimal("18.000000")));
    }
}
