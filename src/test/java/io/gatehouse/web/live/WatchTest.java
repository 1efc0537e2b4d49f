package io.gatehouse.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looks 3 to 6 at an account: at 3 the first page was open, at 4 somebody claimed a task, at 6 a step was done. */
class WatchTest {

    private static final Instant NOON = Instant.parse("2026-02-04T17:00:00Z");

    private final Watch watch = Watch.begun(3, seen("7", "3"))
            .then(4, seen("7 by lee", "3"))
            .then(5, seen("7 by lee", "3"))
            .then(6, seen("7 by lee", "4"));

    private static Pulse seen(String task, String token) {
        return new Pulse(1, List.of(), Map.of(), Set.of(task), Set.of(token), Set.of(), NOON);
    }

    @Test
    void aPageFromBeforeTheFirstLookFetchesEverything() {
        assertThat(watch.changedSince(Look.NONE)).containsExactly(Topic.values());
        assertThat(watch.changedSince(2)).containsExactly(Topic.values());
    }

    @Test
    void whatALaterLookFoundIsFetchedHoweverManyLooksFoundNothingSince() {
        assertThat(watch.changedSince(3)).containsExactlyInAnyOrder(Topic.TASKS, Topic.TOKENS);
        assertThat(watch.changedSince(4)).containsExactly(Topic.TOKENS);
        assertThat(watch.changedSince(5)).containsExactly(Topic.TOKENS);
    }

    @Test
    void aPageThatShowsTheLastLookFetchesNothing() {
        assertThat(watch.changedSince(6)).isEmpty();
    }

    @Test
    void aLookComesBackFromThePageAsItWasGiven() {
        Look look = new Look("4711-0a.b", 12);

        assertThat(Look.of(look.toString())).isEqualTo(look);
        assertThatThrownBy(() -> Look.of("yesterday")).hasMessageContaining("'yesterday'");
        assertThatThrownBy(() -> Look.of("node.soon")).isInstanceOf(IllegalArgumentException.class);
    }
}
