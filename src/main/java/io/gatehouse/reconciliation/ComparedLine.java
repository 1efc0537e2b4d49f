package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line with both sides' figures.
 *
 * @param agrees within the tolerance of its section
 */
public record ComparedLine(
        Section section, String key, Optional<Symbol> symbol, String ours, String theirs, boolean agrees) {

    /** Every line that either side has, of the sections both sides know; a section of nobody gives none. */
    static List<ComparedLine> of(Books ours, Books theirs) {
        List<ComparedLine> all = new ArrayList<>();
        for (Section section : Section.values()) {
            if (ours.page(section) instanceof BookPage.Known mine
                    && theirs.page(section) instanceof BookPage.Known known) {
                all.addAll(of(section, mine.lines(), known.lines()));
            }
        }
        return List.copyOf(all);
    }

    private static List<ComparedLine> of(Section section, List<BookLine> ours, List<BookLine> theirs) {
        Map<String, BookLine> mine = byKey(ours);
        Map<String, BookLine> others = byKey(theirs);
        Map<String, Optional<Symbol>> keys = new TreeMap<>();
        mine.forEach((key, line) -> keys.put(key, line.symbol()));
        others.forEach((key, line) -> keys.put(key, line.symbol()));
        List<ComparedLine> lines = new ArrayList<>();
        keys.forEach((key, symbol) -> {
            String here = value(section, mine.get(key));
            String there = value(section, others.get(key));
            lines.add(new ComparedLine(section, key, symbol, here, there, OrderStates.agree(section, here, there)));
        });
        return lines;
    }

    private static String value(Section section, @Nullable BookLine line) {
        return line == null ? section.absent() : line.value();
    }

    private static Map<String, BookLine> byKey(List<BookLine> lines) {
        Map<String, BookLine> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }
}
