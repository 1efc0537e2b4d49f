package io.gatehouse.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootCauseTest {

    private static final String ENGINE =
            "org.flowable.common.engine.api.FlowableException: failed to run ${write}\n\tat a.B\n";

    @Test
    void whatWasTriedStandsBeforeWhyItFailed() {
        assertThat(RootCause.of(
                        ENGINE + "Caused by: java.io.UncheckedIOException: cannot write /desk/day.json\n\tat a.B\n"
                                + "Caused by: java.nio.file.FileAlreadyExistsException: desk\n\t... 5 more"))
                .isEqualTo("java.io.UncheckedIOException: cannot write /desk/day.json, because of"
                        + " java.nio.file.FileAlreadyExistsException: desk");
    }

    @Test
    void aCauseThatOnlyRepeatsTheNextOneIsLeftOut() {
        String last = "java.lang.IllegalStateException: no price for ABCD";
        assertThat(RootCause.of(ENGINE + "Caused by: java.lang.RuntimeException: " + last + "\nCaused by: " + last))
                .isEqualTo(last);
        assertThat(RootCause.of(ENGINE + "Caused by: java.lang.reflect.InvocationTargetException\nCaused by: " + last))
                .isEqualTo(last);
        assertThat(RootCause.of(ENGINE + "Caused by: org.flowable.FlowableException: in ${write}\nCaused by: " + last))
                .isEqualTo(last);
    }

    @Test
    void withoutACauseTheFirstLineSpeaksAndWithoutALineNothingDoes() {
        assertThat(RootCause.of("java.lang.IllegalStateException: no price\n\tat a.B"))
                .endsWith("no price");
        assertThat(RootCause.of("")).isEqualTo("no cause recorded");
    }
}
