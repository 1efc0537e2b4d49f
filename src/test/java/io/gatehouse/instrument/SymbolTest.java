package io.gatehouse.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

    @ParameterizedTest
    @ValueSource(strings = {"F", "AAPL", "BRK.B", "ABCDEF", "ABCDEF.A", "C3"})
    void takesTickersAndClassShares(String ticker) {
        assertThat(new Symbol(ticker)).hasToString(ticker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "aapl", "BRK B", "BRK/B", "BRK.", "BRK.BB", "BRK.b", ".B", "A-B", "ABCDEFG", "3M", "AAPL "})
    void refusesWhatIsNoTickerNamingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Symbol(text))
                .withMessage("a symbol is a ticker such as AAPL or BRK.B; have '" + text + "'");
    }

    @Test
    void isOrderedByTicker() {
        assertThat(new Symbol("AAPL")).isLessThan(new Symbol("MSFT"));
    }
}
