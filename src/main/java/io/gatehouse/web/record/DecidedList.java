package io.gatehouse.web.record;

import io.gatehouse.audit.SearchAudit.Found;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.web.page.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What decisions are ordered by, and how they stand in a file. */
final class DecidedList {

    static final Columns<Found> COLUMNS = Columns.<Found>by("at", "desc")
            .words("at", "When (UTC)", Comparator.comparing(Found::sequence))
            .words("what", "What", Comparator.comparing(DecidedList::title))
            .words("who", "Who", Comparator.comparing(Found::actor))
            .words("decision", "Decision", Comparator.comparing(DecidedList::answer))
            .plain("Why")
            .figures("waited", "It waited", Columns.known(DecidedList::waited));

    static final Csv<Found> CSV = new Csv<Found>()
            .raw("at (UTC)", Found::timestamp)
            .text("what", DecidedList::title)
            .text("process", line -> line.context().getOrDefault("process", ""))
            .text("who", Found::actor)
            .text("decision", DecidedList::answer)
            .text("why", DecidedList::why)
            .raw("it waited (s)", line -> waited(line).map(Duration::toSeconds));

    private DecidedList() {}

    /** As it follows "Nothing fits"; empty text without a filter. */
    static String filter(Optional<String> who, Optional<String> search) {
        return Stream.of(who.map(name -> "who “" + name + "”"), search.map(words -> "words “" + words + "”"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static boolean isTaken(Found line) {
        return line.decision().equals("taken");
    }

    static String answer(Found line) {
        return isTaken(line) ? line.context().getOrDefault("answer", "answered") : "refused by the desk";
    }

    static String title(Found line) {
        return line.context().getOrDefault("title", Shown.words(line.context().getOrDefault("form", "a task")));
    }

    static String why(Found line) {
        String reason = line.context().getOrDefault("reason", "");
        return isTaken(line) ? reason : reason + (reason.isEmpty() ? "" : " · ") + line.outcome();
    }

    static Optional<Duration> waited(Found line) {
        return Optional.ofNullable(line.context().get("since"))
                .map(since -> Duration.between(Instant.parse(since), line.timestamp()));
    }
}
