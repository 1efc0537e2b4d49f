package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules against the days the exchange kept or announced, where that file is at hand. */
class PublishedCalendarTest {

    private static final Path FILE = Path.of(System.getProperty("gatehouse.shared", "../shared"))
            .resolve("data")
            .resolve("nyse_calendar.csv");

    @Test
    void equalsThePublishedDaysOf2007To2027() throws IOException {
        assumeThat(FILE)
                .as("the published calendar; name its folder with -Dgatehouse.shared=DIR")
                .exists();
        NyseCalendar calendar = new NyseCalendar();

        List<String> byRule = IntStream.rangeClosed(2007, 2027)
                .boxed()
                .flatMap(year -> calendar.specialDays(year).stream())
                .map(PublishedCalendarTest::line)
                .toList();

        List<String> published = Files.readAllLines(FILE);
        assertThat(byRule).containsExactlyElementsOf(published.subList(1, published.size()));
    }

    @Test
    void readsThePublishedFileAsOverridesThatChangeNothing() {
        assumeThat(FILE)
                .as("the published calendar; name its folder with -Dgatehouse.shared=DIR")
                .exists();
        NyseCalendar byRule = new NyseCalendar();
        NyseCalendar byFile = NyseCalendar.withOverrides(FILE);

        for (int year = 2007; year <= 2027; year++) {
            assertThat(byFile.specialDays(year)).isEqualTo(byRule.specialDays(year));
        }
    }

    private static String line(SpecialDay day) {
        String closes = day.kind() == SpecialDay.Kind.EARLY_CLOSE ? day.closes().toString() : "";
        return day.date() + "," + day.kind().written() + "," + closes + "," + day.name();
    }
}
