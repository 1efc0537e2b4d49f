package io.gatehouse.web.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Money;
import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.web.page.Figure;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void greeksAreWholeDollarsWithTheirSign() {
        Moves moves = Moves.of(
                new DollarGreeks.Measured(Money.of("41.4"), Money.of("-3.5"), Money.of("-1234.6"), Money.of("-0.3")));

        assertThat(moves.delta().text()).isEqualTo("+$41");
        assertThat(moves.delta().title()).isEqualTo("gamma −$4 for each dollar more");
        assertThat(moves.vega().text()).isEqualTo("−$1,235");
        assertThat(moves.theta().text())
                .as("less than half a dollar has no sign")
                .isEqualTo("$0");
    }

    @Test
    void whatIsNotKnownSaysWhy() {
        Figure unknown = Figure.unknown("AMD has no quote: stale");

        assertThat(Moves.of(new DollarGreeks.Unknown("AMD has no quote: stale")))
                .isEqualTo(new Moves(unknown, unknown, unknown));
    }
}
