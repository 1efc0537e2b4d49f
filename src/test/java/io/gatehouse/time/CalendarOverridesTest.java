package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarOverridesTest {

    private static final String HEADER = "date,type,close_time,name\n";

    private final Path folder;

    CalendarOverridesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void closesShortensAndReopensDays() throws IOException {
        NyseCalendar calendar = NyseCalendar.withOverrides(aFile(HEADER + """
                # announced after this release
                2026-03-12,holiday,,Blizzard

                2026-03-13,early_close,14:30,Power failure
                2026-06-19,session,,Juneteenth trades after all
                2026-11-27,session,,No early close this year
                """));

        assertThat(calendar.whyClosed(LocalDate.of(2026, 3, 12))).contains("Blizzard");
        assertThat(calendar.sessionOn(LocalDate.of(2026, 3, 13)).orElseThrow().closes())
                .isEqualTo(LocalTime.of(14, 30));
        assertThat(calendar.sessionOn(LocalDate.of(2026, 6, 19)).orElseThrow().isEarlyClose())
                .isFalse();
        assertThat(calendar.sessionOn(LocalDate.of(2026, 11, 27)).orElseThrow().isEarlyClose())
                .isFalse();
        assertThat(calendar.weeklyExpiryInWeekOf(LocalDate.of(2026, 6, 19))).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(calendar.isSession(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void leavesTheCalendarByRuleAsItIs() throws IOException {
        NyseCalendar.withOverrides(aFile(HEADER + "2026-03-12,holiday,,Blizzard\n"));

        assertThat(new NyseCalendar().isSession(LocalDate.of(2026, 3, 12))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13-01,holiday,,X | date is a day such as 2026-12-25; have '2026-13-01'",
                "2026-02-30,holiday,,X | date is a day such as 2026-12-25; have '2026-02-30'",
                "2026-03-12,closed,,X | type is one of holiday, early_close, session; have 'closed'",
                "2026-03-12,holiday,13:00,X | only an early_close has a close_time; have '13:00'",
                "2026-03-12,early_close,1pm,X | close_time is a time such as 13:00; have '1pm'",
                "2026-03-12,early_close,,X | close_time is a time such as 13:00; have ''",
                "2026-03-12,early_close,09:00,X | a session closes after 09:30 and by 16:00; have 09:00 on 2026-03-12",
                "2026-03-12,early_close,16:00,X | an early close is before 16:00 and a session closes then; have 16:00 on 2026-03-12",
                "2026-03-14,session,,X | the exchange never trades on a SATURDAY; have 2026-03-14",
                "2026-03-12,holiday,, | name says why the day is special; have nothing",
                "2026-03-12,holiday,X | a line has the 4 columns date,type,close_time,name; have 3 in '2026-03-12,holiday,X'",
                "2026-03-11,holiday,,X | a date stands once; have 2026-03-11 again",
            })
    void refusesALineItDoesNotUnderstandNamingFileLineAndValue(String line, String fault) throws IOException {
        Path file = aFile(HEADER + "2026-03-11,holiday,,Blizzard\n" + line + "\n");

        assertThatExceptionOfType(CalendarFileInvalid.class)
                .isThrownBy(() -> NyseCalendar.withOverrides(file))
                .withMessage(file + ":3: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | ''", "day,kind | day,kind"})
    void refusesAFileWithoutTheHeader(String content, String shown) throws IOException {
        Path file = aFile(content);

        assertThatExceptionOfType(CalendarFileInvalid.class)
                .isThrownBy(() -> NyseCalendar.withOverrides(file))
                .withMessage(file + ":1: the header is 'date,type,close_time,name'; have '" + shown + "'");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("nowhere.csv");

        assertThatExceptionOfType(CalendarFileInvalid.class)
                .isThrownBy(() -> NyseCalendar.withOverrides(file))
                .withMessageStartingWith("cannot read the calendar file " + file);
    }

    private Path aFile(String content) throws IOException {
        return Files.writeString(folder.resolve("calendar.csv"), content);
    }
}
