package io.gatehouse.web.processes;

import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.time.Duration;

/** Time spent, in desk time: a step that waits for nothing takes none of it while the clock is simulated. */
final class Spent {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Spent() {}

    static Figure figure(Duration span) {
        return Figure.of(words(span)).titled(span.toMillis() + " ms of desk time");
    }

    static String words(Duration span) {
        return span.compareTo(SECOND) < 0 ? "< 1 s" : Shown.duration(span);
    }
}
