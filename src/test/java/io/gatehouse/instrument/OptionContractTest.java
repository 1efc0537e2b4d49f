package io.gatehouse.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionContractTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 16);

    @ParameterizedTest
    @CsvSource({
        "AAPL, 185, PUT, 'AAPL  260116P00185000'",
        "F, 0.5, CALL, 'F     260116C00000500'",
        "GOOGL, 12.125, PUT, 'GOOGL 260116P00012125'",
        "ABCDEF, 99999.999, PUT, 'ABCDEF260116P99999999'",
        "C3, 40, PUT, 'C3    260116P00040000'",
        "BRK.B, 400, PUT, 'BRKB  260116P00400000'",
        "BF.B, 40, PUT, 'BFB   260116P00040000'",
    })
    void isWrittenAsItsOccSymbolAndReadBack(String ticker, String strike, Right right, String occ) {
        OptionContract contract = new OptionContract(new Symbol(ticker), JANUARY, Price.of(strike), right);

        assertThat(contract.occSymbol()).isEqualTo(occ).hasSize(21);
        assertThat(OptionContract.ofOccSymbol(occ)).isEqualTo(contract);
        assertThat(OptionContract.ofOccSymbol(occ.replace(" ", ""))).isEqualTo(contract);
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL, AAPL260116P00185000",
        "BRK.B, BRK.B260116P00185000",
        "BRKB, BRKB260116P00185000",
        "ABCDEF.A, ABCDEF.A260116P00185000"
    })
    void hasACodeThatKeepsTheClassOfAShare(String ticker, String code) {
        OptionContract contract = aPutOn(ticker);

        assertThat(contract.code()).isEqualTo(code);
        assertThat(contract).hasToString(code);
        assertThat(Instrument.ofCode(code)).isEqualTo(contract);
    }

    @ParameterizedTest
    @CsvSource({"HEI.A, HEIA, HEIA", "BRKB, BRKB, BRK.B", "ABCDEF.A, ABCDEFA, ABCDEFA"})
    void hasNoOccSymbolThatWouldBeReadAsAnotherShare(String ticker, String root, String read) {
        assertThatIllegalStateException()
                .isThrownBy(() -> aPutOn(ticker).occSymbol())
                .withMessage("the OCC symbol of an option on " + ticker + " cannot be told: the root " + root
                        + " reads as " + read + "; use its code " + ticker + "260116P00185000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAPL",
                "AAPL 260116X00185000",
                "AAPL260116P185",
                "aapl260116P00185000",
                "TOOLONG260116P00185000",
                "AAPL\t260116P00185000",
                "AAPL260116P001850000"
            })
    void refusesTextThatIsNoOccSymbolNamingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionContract.ofOccSymbol(text))
                .withMessageStartingWith("an OCC symbol is root, yymmdd, P or C")
                .withMessageEndingWith("; have '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL260231P00185000", "AAPL261301P00185000", "AAPL260100P00185000"})
    void refusesAnExpiryThatIsNoDay(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionContract.ofOccSymbol(text))
                .withMessage("no such expiry date in the option symbol '" + text + "'");
    }

    @Test
    void refusesACodeThatIsNeitherTickerNorOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.ofCode("AAPL  260116P00185000"))
                .withMessageStartingWith("an option's code is ticker, yymmdd, P or C")
                .withMessageEndingWith("; have 'AAPL  260116P00185000'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.ofCode("apple"))
                .withMessageEndingWith("have 'apple'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12.1255", "100000"})
    void refusesAStrikeThatNoOccSymbolHolds(String strike) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionContract(new Symbol("AAPL"), JANUARY, Price.of(strike), Right.PUT))
                .withMessage("a strike is above zero, below 100,000 and has at most three decimals; have "
                        + Price.of(strike));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2100-01-01"})
    void refusesAnExpiryOutsideTheCenturyOfItsTwoDigits(LocalDate expiry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionContract(new Symbol("AAPL"), expiry, Price.of("10"), Right.PUT))
                .withMessage("an option expires in 2000 to 2099; have " + expiry);
    }

    @Test
    void isWrittenInTheSameDigitsUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(aPutOn("AAPL").occSymbol()).isEqualTo("AAPL  260116P00185000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, 184.99, true",
        "PUT, 184.991, false",
        "PUT, 185, false",
        "CALL, 185.01, true",
        "CALL, 185.009, false",
        "CALL, 185, false"
    })
    void isInTheMoneyFromOneCent(Right right, String spot, boolean inTheMoney) {
        OptionContract contract = new OptionContract(new Symbol("AAPL"), JANUARY, Price.of("185"), right);

        assertThat(contract.isInTheMoneyAt(Price.of(spot))).isEqualTo(inTheMoney);
    }

    @Test
    void countsCalendarDaysToItsExpiry() {
        assertThat(aPutOn("AAPL").daysToExpiry(LocalDate.of(2026, 1, 2))).isEqualTo(14);
        assertThat(aPutOn("AAPL").daysToExpiry(LocalDate.of(2026, 1, 19))).isEqualTo(-3);
    }

    @Test
    void isWorthOneHundredTimesItsPriceAndAShareOnce() {
        Instrument share = new Stock(new Symbol("AAPL"));

        assertThat(aPutOn("AAPL").valueOf(Quantity.of(-5), Price.of("0.45"))).isEqualTo(Money.of("-225"));
        assertThat(share.valueOf(Quantity.of(100), Price.of("185"))).isEqualTo(Money.of("18500"));
        assertThat(share).hasToString("AAPL");
        assertThat(Instrument.ofCode("AAPL")).isEqualTo(share);
        assertThat(Instrument.ofCode("ABCDEF.A")).isEqualTo(new Stock(new Symbol("ABCDEF.A")));
    }

    private static OptionContract aPutOn(String ticker) {
        return new OptionContract(new Symbol(ticker), JANUARY, Price.of("185"), Right.PUT);
    }
}
