package io.gatehouse.web.processes;

import io.gatehouse.workflow.engine.StepWork;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What colours the steps of a diagram, the more the darker. */
enum Heat {
    VISITS("Visits"),
    TIME("Time spent"),
    FAILURES("Failures");

    private static final int DARKEST = 4;

    private final String words;

    Heat(String words) {
        this.words = words;
    }

    /** @throws IllegalArgumentException if the word names none */
    static Heat of(String word) {
        return Arrays.stream(values())
                .filter(heat -> heat.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("heat is one of visits, time, failures; have '" + word + "'"));
    }

    /** As the address has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** 0 for nothing, 1 to 4 in proportion to the step that has most. */
    int level(StepWork step, List<StepWork> all) {
        long most = all.stream()
                .filter(each -> !each.step().gateway())
                .mapToLong(this::figure)
                .max()
                .orElse(0);
        long own = step.step().gateway() ? 0 : figure(step);
        return own == 0 ? 0 : (int) Math.max(1, (own * DARKEST + most - 1) / most);
    }

    private long figure(StepWork step) {
        return switch (this) {
            case VISITS -> step.visits();
            case TIME -> step.spent().toMillis();
            case FAILURES -> (long) step.failed() + step.retrying();
        };
    }
}
