package io.gatehouse.documentation;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** A test that does not live; abstract, so that no run counts it as skipped. */
abstract class AsleepTest {

    @Test
    @Disabled("asleep on purpose")
    void sleeps() {}
}
