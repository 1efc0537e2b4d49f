package io.gatehouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations worked out by hand and with a second formula for Easter; the file of the exchange's own days has another test. */
class NyseCalendarTest {

    private final NyseCalendar calendar = new NyseCalendar();

    @ParameterizedTest
    @CsvSource({
        "2007, 251", "2008, 253", "2009, 252", "2010, 252", "2011, 252", "2012, 250", "2013, 252", "2014, 252",
        "2015, 252", "2016, 252", "2017, 251", "2018, 251", "2019, 252", "2020, 253", "2021, 252", "2022, 251",
        "2023, 250", "2024, 252", "2025, 250", "2026, 251", "2027, 251"
    })
    void hasTheYearsNumberOfSessions(int year, int sessions) {
        assertThat(calendar.sessionsBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .hasSize(sessions);
    }

    @Test
    void knowsTheSpecialDaysOfAYearWithAnObservedFourthOfJuly() {
        assertThat(written(2026))
                .containsExactly(
                        "2026-01-01 holiday New Year",
                        "2026-01-19 holiday Martin Luther King Jr. Day",
                        "2026-02-16 holiday Washington's Birthday",
                        "2026-04-03 holiday Good Friday",
                        "2026-05-25 holiday Memorial Day",
                        "2026-06-19 holiday Juneteenth",
                        "2026-07-03 holiday Independence Day",
                        "2026-09-07 holiday Labor Day",
                        "2026-11-26 holiday Thanksgiving",
                        "2026-11-27 early_close Day after Thanksgiving",
                        "2026-12-24 early_close Christmas Eve",
                        "2026-12-25 holiday Christmas");
    }

    @Test
    void knowsTheSpecialDaysOfAYearWithThreeObservedHolidays() {
        assertThat(written(2027))
                .containsExactly(
                        "2027-01-01 holiday New Year",
                        "2027-01-18 holiday Martin Luther King Jr. Day",
                        "2027-02-15 holiday Washington's Birthday",
                        "2027-03-26 holiday Good Friday",
                        "2027-05-31 holiday Memorial Day",
                        "2027-06-18 holiday Juneteenth",
                        "2027-07-05 holiday Independence Day",
                        "2027-09-06 holiday Labor Day",
                        "2027-11-25 holiday Thanksgiving",
                        "2027-11-26 early_close Day after Thanksgiving",
                        "2027-12-24 holiday Christmas");
    }

    @Test
    void doesNotObserveANewYearOnASaturday() {
        assertThat(calendar.isSession(LocalDate.of(2010, 12, 31))).isTrue();
        assertThat(calendar.isSession(LocalDate.of(2021, 12, 31))).isTrue();
        assertThat(written(2022)).first().isEqualTo("2022-01-17 holiday Martin Luther King Jr. Day");
        assertThat(calendar.whyClosed(LocalDate.of(2023, 1, 2))).contains("New Year");
    }

    @Test
    void observesJuneteenthFrom2022() {
        assertThat(calendar.isSession(LocalDate.of(2020, 6, 19))).isTrue();
        assertThat(calendar.isSession(LocalDate.of(2021, 6, 18))).isTrue();
        assertThat(calendar.whyClosed(LocalDate.of(2022, 6, 20))).contains("Juneteenth");
        assertThat(calendar.whyClosed(LocalDate.of(2023, 6, 19))).contains("Juneteenth");
    }

    @ParameterizedTest
    @CsvSource({
        "2007-01-02, Mourning Gerald Ford",
        "2012-10-29, Hurricane Sandy",
        "2012-10-30, Hurricane Sandy",
        "2018-12-05, Mourning George H.W. Bush",
        "2025-01-09, Mourning Jimmy Carter",
        "2026-01-03, Saturday",
        "2026-01-04, Sunday"
    })
    void saysWhyItIsClosed(LocalDate date, String why) {
        assertThat(calendar.isSession(date)).isFalse();
        assertThat(calendar.whyClosed(date)).contains(why);
    }

    @Test
    void saysNothingOfADayItIsOpen() {
        assertThat(calendar.whyClosed(LocalDate.of(2026, 1, 2))).isEmpty();
        assertThat(calendar.whyClosed(LocalDate.of(2026, 11, 27))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-03, true",
        "2024-07-03, true",
        "2020-07-02, false",
        "2021-07-02, false",
        "2022-07-01, false",
        "2022-12-23, false",
        "2023-12-22, false",
        "2024-12-24, true",
        "2019-11-29, true"
    })
    void closesEarlyOnAnEveOnlyBeforeAHolidayFromTuesdayToFriday(LocalDate date, boolean early) {
        TradingSession session = calendar.sessionOn(date).orElseThrow();

        assertThat(session.isEarlyClose()).isEqualTo(early);
        assertThat(session.closes()).isEqualTo(early ? LocalTime.of(13, 0) : LocalTime.of(16, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2028, 2028-04-16",
        "2029, 2029-04-01",
        "2032, 2032-03-28",
        "2049, 2049-04-18",
        "2076, 2076-04-19",
        "2100, 2100-03-28"
    })
    void knowsEasterBeyondThePublishedYears(int year, LocalDate easter) {
        assertThat(NyseRules.easterSunday(year)).isEqualTo(easter);
        assertThat(calendar.whyClosed(easter.minusDays(2))).contains("Good Friday");
    }

    @Test
    void walksFromSessionToSession() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);

        assertThat(calendar.next(wednesday).date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(calendar.previous(LocalDate.of(2026, 11, 27)).date()).isEqualTo(wednesday);
        assertThat(calendar.sessionOnOrAfter(wednesday).date()).isEqualTo(wednesday);
        assertThat(calendar.sessionOnOrBefore(LocalDate.of(2026, 11, 29)).date())
                .isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(calendar.plusSessions(wednesday, 0).date()).isEqualTo(wednesday);
        assertThat(calendar.plusSessions(wednesday, 2).date()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(calendar.plusSessions(LocalDate.of(2026, 11, 30), -2).date()).isEqualTo(wednesday);
    }

    @Test
    void standsOnlyOnASession() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusSessions(LocalDate.of(2026, 11, 26), 0))
                .withMessage("2026-11-26 is not a session");
    }

    @Test
    void listsTheSessionsOfAWeekWithAHoliday() {
        assertThat(calendar.sessionsBetween(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 6)))
                .extracting(session -> session.date().getDayOfMonth())
                .containsExactly(30, 31, 1, 2, 6);
        assertThat(calendar.sessionsBetween(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-04-02",
        "2026-04-04, 2026-04-02",
        "2026-12-21, 2026-12-24",
        "2026-06-16, 2026-06-18",
        "2026-07-01, 2026-07-02",
        "2026-01-05, 2026-01-09",
        "2026-01-11, 2026-01-09"
    })
    void movesAWeeklyExpiryBeforeAHoliday(LocalDate inTheWeek, LocalDate expiry) {
        assertThat(calendar.weeklyExpiryInWeekOf(inTheWeek)).isEqualTo(expiry);
    }

    @ParameterizedTest
    @CsvSource({"2026-01, 2026-01-16", "2026-06, 2026-06-18", "2027-06, 2027-06-17", "2022-04, 2022-04-14"})
    void movesAMonthlyExpiryBeforeAHoliday(YearMonth month, LocalDate expiry) {
        assertThat(calendar.monthlyExpiry(month)).isEqualTo(expiry);
    }

    @Test
    void listsEveryWeeklyExpiryOnce() {
        assertThat(calendar.weeklyExpiriesBetween(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 17)))
                .containsExactly(
                        LocalDate.of(2026, 3, 20),
                        LocalDate.of(2026, 3, 27),
                        LocalDate.of(2026, 4, 2),
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 4, 17));
    }

    @Test
    void refusesYearsWhoseRulesItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.sessionOn(LocalDate.of(2006, 12, 29)))
                .withMessage("the calendar begins in 2007; asked for a day of 2006");
    }

    private List<String> written(int year) {
        return calendar.specialDays(year).stream()
                .map(day -> day.date() + " " + day.kind().written() + " " + day.name())
                .toList();
    }
}
