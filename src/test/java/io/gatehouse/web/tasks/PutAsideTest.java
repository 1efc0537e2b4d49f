package io.gatehouse.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.TaskContent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PutAsideTest {

    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

    private final SimulatedDeskClock clock = new SimulatedDeskClock(NOW);
    private final PutAside aside = new PutAside(new InMemory(), clock, new NyseCalendar());

    private static OpenTask task(Optional<Instant> deadline) {
        return new OpenTask(
                "t1",
                "limit-change",
                "limit-change:paper:1",
                new AccountId("paper"),
                new TaskContent("Loosen", List.of(), "no"),
                new Form("f", "Form", List.of()),
                Set.of("approver"),
                NOW,
                deadline,
                Optional.empty());
    }

    private Map<String, Instant> hidden(OpenTask task) {
        return aside.hidden(List.of(task), "ann");
    }

    @Test
    void aTaskIsHiddenFromOnePersonForAWhile() {
        OpenTask task = task(Optional.empty());
        Instant until = aside.until(PutAside.Span.HOUR);

        assertThat(aside.hide(task, "ann", until)).isEmpty();

        assertThat(hidden(task)).isEqualTo(Map.of("t1", NOW.plusSeconds(3_600)));
        assertThat(aside.hidden(List.of(task), "bob")).isEmpty();
        clock.advanceTo(until);
        assertThat(hidden(task)).isEmpty();
    }

    @Test
    void untilTheNextSessionIsUntilItsDeskOpens() {
        assertThat(aside.until(PutAside.Span.SESSION)).isEqualTo(Instant.parse("2026-01-06T12:00:00Z"));
    }

    @Test
    void aDeadlineIsStrongerThanASnooze() {
        Instant deadline = NOW.plus(Duration.ofHours(5));
        OpenTask task = task(Optional.of(deadline));

        assertThat(aside.hide(task, "ann", NOW.plus(Duration.ofDays(1)))).isEmpty();

        assertThat(hidden(task)).isEqualTo(Map.of("t1", deadline.minus(PutAside.SOON)));
        clock.advanceTo(deadline.minus(PutAside.SOON));
        assertThat(hidden(task)).isEmpty();
        assertThat(aside.hide(task, "ann", NOW.plus(Duration.ofDays(1))))
                .contains("it has to be decided until " + deadline + ", and stays in the list");
    }

    @Test
    void nothingIsPutAsideIntoThePastOrForGood() {
        OpenTask task = task(Optional.empty());

        assertThat(aside.hide(task, "ann", NOW)).isPresent();
        assertThat(aside.hide(task, "ann", NOW.plus(Duration.ofDays(15)))).isPresent();
        assertThat(hidden(task)).isEmpty();
    }

    @Test
    void whatWasPutAsideCanBeShownAgain() {
        OpenTask task = task(Optional.empty());
        aside.hide(task, "ann", NOW.plusSeconds(60));

        aside.show(task, "ann");

        assertThat(hidden(task)).isEmpty();
    }

    private static final class InMemory implements Snoozes {

        private final Map<String, Map<String, Instant>> rows = new HashMap<>();

        @Override
        public Map<String, Instant> of(String person, Instant now) {
            Map<String, Instant> found = new HashMap<>(rows.getOrDefault(person, Map.of()));
            found.values().removeIf(until -> !until.isAfter(now));
            return found;
        }

        @Override
        public void hide(String person, String task, Instant now, Instant until) {
            rows.computeIfAbsent(person, name -> new HashMap<>()).put(task, until);
        }

        @Override
        public void show(String person, String task) {
            rows.getOrDefault(person, new HashMap<>()).remove(task);
        }
    }
}
