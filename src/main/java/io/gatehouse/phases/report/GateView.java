package io.gatehouse.phases.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the gate to a phase says of an account's evidence now. */
public record GateView(String account, String from, String to, String verdict, List<Answer> criteria) {

    /**
     * One criterion.
     *
     * @param interval 95 % interval, where a rate is meant
     * @param needed how much more would settle it
     */
    public record Answer(
            String name,
            String verdict,
            String value,
            String threshold,
            int sample,
            Optional<Range> interval,
            Optional<String> needed,
            String explanation) {}

    public record Range(BigDecimal low, BigDecimal high) {}
}
