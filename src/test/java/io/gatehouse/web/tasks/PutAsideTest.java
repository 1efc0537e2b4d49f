package io.gatehouse.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.TestDatabase;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.TaskContent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PutAsideTest {

    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

    private final SimulatedDeskClock clock = new SimulatedDeskClock(NOW);
    private final TestDatabase database = TestDatabase.of("audit");
    private final AccountId account = new AccountId(TestDatabase.newAccount());

    @TempDir
    private Path folder;

    private PutAside aside;

    @BeforeEach
    void nothingIsHidden() {
        aside = new PutAside(new InMemory(), TestAudit.of(database, account, folder, clock), clock, new NyseCalendar());
    }

    private Optional<String> hide(OpenTask task, Instant until) {
        return database.inTransaction(() -> aside.hide(task, "ann", until));
    }

    private void show(OpenTask task) {
        database.inTransaction(() -> {
            aside.show(task, "ann");
            return task;
        });
    }

    private OpenTask task(Optional<Instant> deadline) {
        return new OpenTask(
                "t1",
                "limit-change",
                "limit-change:paper:1",
                account,
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

        assertThat(hide(task, until)).isEmpty();

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

        assertThat(hide(task, NOW.plus(Duration.ofDays(1)))).isEmpty();

        assertThat(hidden(task)).isEqualTo(Map.of("t1", deadline.minus(PutAside.SOON)));
        clock.advanceTo(deadline.minus(PutAside.SOON));
        assertThat(hidden(task)).isEmpty();
        assertThat(hide(task, NOW.plus(Duration.ofDays(1))))
                .contains("it has to be decided until " + deadline + ", and stays in the list");
    }

    @Test
    void nothingIsPutAsideIntoThePastOrForGood() {
        OpenTask task = task(Optional.empty());

        assertThat(hide(task, NOW)).isPresent();
        assertThat(hide(task, NOW.plus(Duration.ofDays(15)))).isPresent();
        assertThat(hidden(task)).isEmpty();
    }

    @Test
    void whatWasPutAsideCanBeShownAgain() {
        OpenTask task = task(Optional.empty());
        hide(task, NOW.plusSeconds(60));

        show(task);
        show(task);

        assertThat(hidden(task)).isEmpty();
        assertThat(TestAudit.actions(database, account)).containsExactly("task-put-aside", "task-shown-again");
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
        public boolean show(String person, String task) {
            return rows.getOrDefault(person, new HashMap<>()).remove(task) != null;
        }
    }
}
