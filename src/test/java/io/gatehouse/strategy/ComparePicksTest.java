package io.gatehouse.strategy;

import static io.gatehouse.strategy.AHistory.MONDAY;
import static io.gatehouse.strategy.AHistory.PUT;
import static io.gatehouse.strategy.AHistory.withASignalOnMonday;
import static io.gatehouse.strategy.AShare.EXPIRY;
import static io.gatehouse.strategy.AShare.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.PickMatch.Mismatch;
import io.gatehouse.strategy.PickMatch.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparePicksTest {

    private final AHistory history = withASignalOnMonday();

    @Test
    void aPickOfTheSamePutMatches() {
        PickMatch match = match(onMonday(PUT));

        assertThat(match).isEqualTo(new PickMatch(1, List.of()));
        assertThat(match.rate()).isEqualTo(Ratio.of("1"));
        assertThat(match.isAsWanted()).isTrue();
    }

    @Test
    void aProposalThatWasNotPickedIsAMismatch() {
        AShare.list(history.market, "BBB", "0.44", "0.46");

        PickMatch match = match(onMonday(PUT));

        assertThat(match.mismatches())
                .containsExactly(new Mismatch(
                        Side.PROPOSED_ONLY,
                        MONDAY,
                        put("BBB", EXPIRY, "41"),
                        "not-picked",
                        "rank 1 at 0.45 passes every rule",
                        "a line in the picks"));
        assertThat(match.rate()).isEqualTo(Ratio.of("0.5"));
        assertThat(match.isAsWanted()).isFalse();
    }

    @Test
    void aPickThatARuleRefusesNamesItWithValueAndLimit() {
        history.market.quote(put("AAA", EXPIRY, "42"), "0.60", "0.62");

        assertThat(onlyMismatch(match(onMonday(put("AAA", EXPIRY, "42")))))
                .isEqualTo(new Mismatch(
                        Side.PICKED_ONLY,
                        MONDAY,
                        put("AAA", EXPIRY, "42"),
                        "premium",
                        "mid 0.61 (AAA260313P00042000)",
                        "a mid from 0.30 to 0.50"));
    }

    @Test
    void aPickOutsideTheDaysIsRefusedByThem() {
        OptionContract soon = put("AAA", EXPIRY.minusDays(7), "41");
        history.market.quote(soon, "0.38", "0.42");

        assertThat(onlyMismatch(match(onMonday(soon))).rule()).isEqualTo("days-to-expiry");
    }

    @Test
    void aPickOfAShareThatIsScreenedOutNamesTheScreen() {
        AShare.bars(60, "50.00", "-0.10", 1_000_000).forEach(bar -> history.market.bar("CCC", bar));
        history.market.quote("CCC", "49.99", "50.01").quote(put("CCC", EXPIRY, "41"), "0.38", "0.42");

        PickMatch match = match(onMonday(PUT), onMonday(put("CCC", EXPIRY, "41")));

        assertThat(onlyMismatch(match).rule()).isEqualTo("uptrend");
        assertThat(match.matched()).isEqualTo(1);
    }

    @Test
    void aPickThatPaysLessPerMarginIsOutranked() {
        history.market.quote(put("AAA", EXPIRY, "40"), "0.30", "0.32");

        assertThat(onlyMismatch(match(onMonday(put("AAA", EXPIRY, "40")))))
                .isEqualTo(new Mismatch(
                        Side.PICKED_ONLY,
                        MONDAY,
                        put("AAA", EXPIRY, "40"),
                        "best-of-symbol",
                        "premium per margin 0.07192575 (AAA260313P00040000)",
                        "the most of the symbol: 0.08888889 (AAA260313P00041000)"));
    }

    @Test
    void aPickThatIsNotListedSaysSo() {
        assertThat(onlyMismatch(match(onMonday(put("AAA", EXPIRY, "41.50")))).rule())
                .isEqualTo("listed-put");
    }

    @Test
    void aPickOutsideTheUniverseSaysSo() {
        assertThat(match(onMonday(PUT), onMonday(put("ZZZ", EXPIRY, "41"))).mismatches())
                .extracting(Mismatch::rule, Mismatch::value)
                .containsExactly(tuple("universe", "ZZZ is unknown"));
    }

    @Test
    void aPickTheMarketDoesNotAnswerForSaysSo() {
        AShare.list(history.market, "BBB", "0.38", "0.42");
        history.market.silence("BBB");

        assertThat(onlyMismatch(match(onMonday(PUT), onMonday(put("BBB", EXPIRY, "41"))))
                        .rule())
                .isEqualTo("market-data");
    }

    @Test
    void aPickOnNoSessionOfThePeriodSaysSo() {
        LocalDate sunday = MONDAY.minusDays(1);

        assertThat(onlyMismatch(match(new Pick(sunday, PUT))))
                .isEqualTo(new Mismatch(
                        Side.PICKED_ONLY,
                        sunday,
                        PUT,
                        "session",
                        "2026-03-01",
                        "a session from 2026-03-02 to 2026-03-02"));
    }

    @Test
    void sessionsWithoutAPickAreNotCompared() {
        history.after(MONDAY, () -> history.market.close("AAA", MONDAY, "51.00"));

        ValidationReport report = history.run(MONDAY, MONDAY.plusDays(1), List.of(new Pick(MONDAY, PUT)));

        assertThat(report.candidates().perSession()).containsExactly(1, 1);
        assertThat(report.match()).contains(new PickMatch(1, List.of()));
    }

    @Test
    void withoutPicksThereIsNoMatch() {
        assertThat(history.run(MONDAY, MONDAY, List.of()).match()).isEmpty();
    }

    @Test
    void nothingToCompareIsNoMatch() {
        assertThat(new PickMatch(0, List.of()).rate()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void readsAsText() {
        AShare.list(history.market, "BBB", "0.44", "0.46");
        history.market.quote(put("AAA", EXPIRY, "42"), "0.60", "0.62");
        List<Pick> picks = List.of(onMonday(put("AAA", EXPIRY, "42")), onMonday(put("BBB", EXPIRY, "41")));

        assertThat(history.run(MONDAY, MONDAY, picks).lines())
                .contains(
                        "  match rate                     50.00 % (1 matched, 1 picked only, 0 proposed only); wanted"
                                + " 95.00 %: FAIL",
                        "  2026-03-02 picked only   AAA260313P00042000: premium, mid 0.61 (AAA260313P00042000); asks"
                                + " for a mid from 0.30 to 0.50");
    }

    private PickMatch match(Pick... picks) {
        return history.run(MONDAY, MONDAY, Arrays.asList(picks)).match().orElseThrow();
    }

    private static Mismatch onlyMismatch(PickMatch match) {
        assertThat(match.mismatches()).hasSize(1);
        return match.mismatches().get(0);
    }

    private static Pick onMonday(OptionContract contract) {
        return new Pick(MONDAY, contract);
    }
}
