package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Shown;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which signals are wanted.
 *
 * @param since first session
 * @param until last session; the first is not after it, and at most a year before
 * @param state where they ended, by the name of an outcome or a stage, or open; any when empty
 */
record SignalQuestion(AccountId account, LocalDate since, LocalDate until, Optional<String> state) {

    private static final int MOST_DAYS = 366;

    SignalQuestion {
        if (since.isAfter(until) || since.plusDays(MOST_DAYS).isBefore(until)) {
            throw new IllegalArgumentException(
                    "from is before to, and at most a year before; have " + since + " and " + until);
        }
    }

    static SignalQuestion of(
            AccountId account,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> state,
            LocalDate today) {
        LocalDate until = to.orElse(today);
        return new SignalQuestion(
                account,
                from.orElseGet(() -> until.minusDays(ReadSignals.DAYS)),
                until,
                state.filter(word -> !word.isBlank()));
    }

    /** As it follows "Nothing fits"; empty text without a filter. */
    String filter() {
        return state.map(word -> "“ended: " + Shown.words(word) + "”").orElse("");
    }
}
