package io.gatehouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVocabularyTest {

    private static final TradeId TRADE =
            new TradeId(new AccountId("paper"), LocalDate.of(2026, 11, 20), new Symbol("BRK.B"));

    @ParameterizedTest
    @ValueSource(strings = {"", "Paper", "1paper", "paper_1", "a23456789012345678901234567890123"})
    void anAccountIdHasOneForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountId(text))
                .withMessageEndingWith("have '" + text + "'");
    }

    @Test
    void accountsSortByTheirIds() {
        assertThat(new AccountId("live")).isLessThan(new AccountId("paper"));
    }

    @Test
    void aTradeIdIsReadBackFromItsText() {
        assertThat(TRADE).hasToString("paper:2026-11-20:BRK.B");
        assertThat(TradeId.parse(TRADE.value())).isEqualTo(TRADE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeId.parse("paper:2026-11-20"))
                .withMessage("a trade id is account:session:symbol; have 'paper:2026-11-20'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-1-20", "2026/11/20", "20261120xx", "2026-11-201", "+026-11-20"})
    void aTradeIdHasItsSessionAsADate(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeId.parse("paper:" + date + ":ABC"))
                .withMessage("a trade id has its session as yyyy-mm-dd; have '" + date + "'");
    }

    @Test
    void anOrderReferenceTellsAnEntryFromAnExit() {
        assertThat(OrderRef.entryOf(TRADE).isEntry()).isTrue();
        assertThat(OrderRef.exitOf(TRADE, 1).isEntry()).isFalse();
    }

    @Test
    void anOrderReferenceNamesItsTrade() {
        assertThat(OrderRef.entryOf(TRADE).trade()).isEqualTo(TRADE);
        assertThat(OrderRef.exitOf(TRADE, 12).trade()).isEqualTo(TRADE);
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderRef("typed by hand").trade());
        assertThat(OrderRef.entryOf(TRADE)).isLessThan(OrderRef.exitOf(TRADE, 1));
    }

    @Test
    void aFillSlipsByWhatItIsWorseThanTheMiddleItWasDecidedOn() {
        OptionContract put = OptionContract.ofOccSymbol("ABC261218P00040000");

        assertThat(slippage(put, -5, "0.45", "0.42")).contains(Money.of("15"));
        assertThat(slippage(put, 5, "0.20", "0.23")).contains(Money.of("15"));
        assertThat(slippage(put, 5, "0.20", "0.18")).contains(Money.of("-10"));
        assertThat(slippage(new Stock(TRADE.symbol()), -500, "40", "39.50")).contains(Money.of("250"));
    }

    private static Optional<Money> slippage(Instrument instrument, long quantity, String mid, String price) {
        OrderRef ref = OrderRef.entryOf(TRADE);
        OrderIntent intent = new OrderIntent(
                ref,
                TRADE,
                TRADE.session(),
                instrument,
                Quantity.of(quantity),
                Price.of(mid),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Price.of(mid)),
                Instant.EPOCH);
        return intent.slippage(new Fill(
                "e1",
                TRADE,
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                instrument,
                Quantity.of(quantity),
                Price.of(price),
                Instant.EPOCH));
    }

    @Test
    void anOrderOfNothingIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderIntent(
                        OrderRef.entryOf(TRADE),
                        TRADE,
                        TRADE.session(),
                        new Stock(TRADE.symbol()),
                        Quantity.ZERO,
                        Price.of("1"),
                        Optional.empty(),
                        Instant.EPOCH))
                .withMessageStartingWith("an order buys or sells something; have quantity 0");
    }
}
