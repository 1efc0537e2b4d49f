package io.gatehouse.bpmnstyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleGrammarTest {

    @ParameterizedTest
    @CsvSource({
        "timeDuration, PT15M",
        "timeDuration, P1DT2H30M",
        "timeDuration, PT0.5S",
        "timeCycle, R3/PT10S",
        "timeCycle, R/PT15M",
        "timeCycle, R5/2026-01-02T09:30:00-05:00/PT15M",
        "timeDate, 2026-01-02T09:30:00-05:00"
    })
    void takesIsoTimes(String kind, String text) {
        assertThat(TimerRule.isIso(kind, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "timeDuration, 15 minutes",
        "timeDuration, P",
        "timeDuration, PT",
        "timeDuration, P1DT",
        "timeCycle, 0 0/15 9-16 * * ?",
        "timeCycle, PT15M",
        "timeDate, 2026-01-02"
    })
    void refusesEveryOtherWayToTellATime(String kind, String text) {
        assertThat(TimerRule.isIso(kind, text)).isFalse();
    }

    @Test
    void readsACallWithItsArguments() {
        assertThat(new Expression("Flow_A", "collection", "${dailyTradingCycle.trades(execution, trade)}").call())
                .contains(new Expression.Call("dailyTradingCycle", "trades", List.of("execution", "trade")));
        assertThat(new Expression("Flow_A", "collection", "${bean.answer()}").call())
                .contains(new Expression.Call("bean", "answer", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a + 1}", "${!a}", "${a.b.c()}", "${a == 'x'}", "x ${a}", "#{a}", "${a.b(1)}", "${a.b}"})
    void readsNeitherCallNorVariableInArithmetic(String text) {
        Expression expression = new Expression("Flow_A", "conditionExpression", text);

        assertThat(expression.call()).isEmpty();
        assertThat(expression.variable()).isEmpty();
    }

    @Test
    void readsAVariable() {
        assertThat(new Expression("Flow_A", "conditionExpression", "${anyApproved}").variable())
                .isEqualTo(Optional.of("anyApproved"));
    }

    @Test
    void readsTheVariablesOfABusinessKeyAndOfNothingElse() {
        String text = "signal-to-trade:${account}:${tradeId}";

        assertThat(new Expression("CallActivity_A", "businessKey", text).isKeyTemplate())
                .isTrue();
        assertThat(new Expression("CallActivity_A", "businessKey", text).variables())
                .containsExactly("account", "tradeId");
        assertThat(new Expression("CallActivity_A", "source", text).isKeyTemplate())
                .isFalse();
        assertThat(new Expression("CallActivity_A", "businessKey", "key:${a + b}").isKeyTemplate())
                .isFalse();
    }

    @Test
    void findsTheTextsOfAClass() {
        assertThat(ClassConstants.of(RuleGrammarTest.class))
                .contains("findsTheTextsOfAClass", "a text that stands nowhere else")
                .doesNotContain("findsTheTextsOfAClass".repeat(2));
    }
}
