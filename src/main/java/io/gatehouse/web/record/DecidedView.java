package io.gatehouse.web.record;

import io.gatehouse.audit.SearchAudit;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Moment;
import io.gatehouse.web.page.Shown;

/**
 * A decision that was taken, or refused by the domain.
 *
 * @param waited how long the task was open
 */
record DecidedView(
        Moment at, String title, String process, String who, String decision, String tone, String why, Figure waited) {

    static DecidedView of(SearchAudit.Found line) {
        String answer = DecidedList.answer(line);
        return new DecidedView(
                Shown.recorded(line.timestamp()),
                DecidedList.title(line),
                line.context().getOrDefault("process", ""),
                line.actor(),
                Shown.words(answer),
                !DecidedList.isTaken(line) ? "warn" : answer.equals("refuse") ? "" : "ok",
                DecidedList.why(line),
                DecidedList.waited(line)
                        .map(span -> Figure.of(Shown.duration(span)))
                        .orElse(Figure.unknown("recorded by an earlier version, which did not keep it")));
    }
}
