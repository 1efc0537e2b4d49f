package io.gatehouse.reconciliation;

import java.util.Comparator;
import java.util.List;

/** A section of one side's books, or that there was no answer. Unknown is never empty. */
public sealed interface BookPage {

    /** Ordered by key. */
    record Known(List<BookLine> lines) implements BookPage {

        public Known {
            lines = lines.stream().sorted(Comparator.comparing(BookLine::key)).toList();
        }
    }

    /** @param reason why there is no answer */
    record Unknown(String reason) implements BookPage {}
}
