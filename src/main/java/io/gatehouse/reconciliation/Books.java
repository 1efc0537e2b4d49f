package io.gatehouse.reconciliation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One side's books at one instant. A section that is not given is empty; one that is unknown says so. */
public record Books(Map<Section, BookPage> pages) {

    public Books {
        EnumMap<Section, BookPage> all = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            all.put(section, pages.getOrDefault(section, new BookPage.Known(List.of())));
        }
        pages = Collections.unmodifiableMap(all);
    }

    /** Every section is there. */
    BookPage page(Section section) {
        return pages.getOrDefault(section, new BookPage.Known(List.of()));
    }
}
