package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLapsTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final NyseCalendar CALENDAR = new NyseCalendar();
    private static final TradingSession FRIDAY =
            CALENDAR.sessionOn(LocalDate.of(2026, 1, 9)).orElseThrow();
    private static final TradingSession MONDAY = CALENDAR.next(FRIDAY.date());

    private final Path folder;

    SessionLapsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesASessionsSecondsWhenTheNextOneBegins() {
        SessionLaps laps = startingAt(FRIDAY.at(LocalTime.of(6, 0)));
        laps.before(FRIDAY.deskOpensAt());
        laps.before(FRIDAY.at(LocalTime.of(12, 0)));
        laps.before(FRIDAY.at(LocalTime.of(17, 0)));
        assertThat(folder).isEmptyDirectory();

        laps.before(MONDAY.deskOpensAt());

        assertThat(folder).isDirectoryNotContaining("glob:**/2026-01-08*");
        assertThat(folder.resolve("2026-01-09.runtime.json"))
                .content()
                .contains("\"schema\" : \"gatehouse.session-runtime/1\"", "\"complete\" : true")
                .contains("beforeOpen", "market", "afterClose", "whole");
    }

    @Test
    void saysThatASessionWasNotTimedFromItsBeginning() {
        SessionLaps laps = startingAt(FRIDAY.at(LocalTime.of(12, 0)));

        laps.before(MONDAY.marketOpensAt());

        assertThat(folder.resolve("2026-01-09.runtime.json")).content().contains("\"complete\" : false");
    }

    @Test
    void severalSessionsWithNothingInBetweenAreWrittenOneByOne() {
        SessionLaps laps = startingAt(FRIDAY.deskOpensAt());

        laps.before(CALENDAR.next(MONDAY.date()).deskOpensAt());

        assertThat(folder)
                .isDirectoryContaining("glob:**/2026-01-09.runtime.json")
                .isDirectoryContaining("glob:**/2026-01-12.runtime.json");
    }

    @Test
    void aFolderThatTakesNoFileStopsNobody() throws IOException {
        Path full = Files.createFile(folder.resolve("full"));
        SessionLaps laps =
                new SessionLaps(CALENDAR, new ArtifactFolders(full, PAPER), List.of(PAPER), FRIDAY.deskOpensAt());

        assertThatCode(() -> laps.before(CALENDAR.next(MONDAY.date()).deskOpensAt()))
                .doesNotThrowAnyException();
    }

    private SessionLaps startingAt(Instant now) {
        return new SessionLaps(CALENDAR, new ArtifactFolders(folder, PAPER), List.of(PAPER), now);
    }
}
