package io.gatehouse.web.book;

import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out where signals ended. */
final class DrawSankey {

    private static final int LEFT = 4;
    private static final int STEP = 148;
    private static final int TOP = 26;
    private static final int HIGH = 76;
    private static final int BAR = 6;
    private static final int FLOOR = 158;

    private final String base;
    private final int all;

    private DrawSankey(String base, int all) {
        this.base = base;
        this.all = all;
    }

    /** @param base address of the list, with what it is filtered by */
    static Sankey of(List<Signal> signals, String base) {
        Map<SignalOutcome, Integer> counts = new EnumMap<>(SignalOutcome.class);
        signals.forEach(signal -> signal.ended().ifPresent(end -> counts.merge(end.outcome(), 1, Integer::sum)));
        return new DrawSankey(base, signals.size()).draw(counts);
    }

    private Sankey draw(Map<SignalOutcome, Integer> counts) {
        List<Sankey.Node> nodes = new ArrayList<>();
        List<Sankey.Flow> flows = new ArrayList<>();
        List<Sankey.End> ends = new ArrayList<>();
        int left = all;
        nodes.add(node(0, left, "Signals"));
        for (Stage stage : Stage.values()) {
            int ended = stage.outcomes().stream()
                    .mapToInt(outcome -> counts.getOrDefault(outcome, 0))
                    .sum();
            int column = nodes.size() - 1;
            int through = left - ended;
            if (stage == Stage.FILLED) {
                through = counts.getOrDefault(SignalOutcome.EXECUTED, 0);
            }
            flows.add(new Sankey.Flow(band(x(column) + BAR, TOP, x(column + 1), TOP, height(through))));
            if (ended > 0) {
                ends.add(end(stage, column, through, ended));
            }
            left = through;
            nodes.add(node(column + 1, left, stage.passed()));
        }
        return new Sankey(nodes, flows, ends, words(ends, left), all == 0);
    }

    private String words(List<Sankey.End> ends, int filled) {
        return all + " signals: " + filled + " filled"
                + ends.stream()
                        .map(end -> ", " + end.count() + " " + end.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    private Sankey.Node node(int column, int count, String name) {
        boolean last = column == Stage.values().length;
        return new Sankey.Node(
                x(column),
                TOP,
                height(count),
                last ? x(column) + BAR : x(column),
                last ? "end" : "start",
                "" + count,
                name);
    }

    private Sankey.End end(Stage stage, int column, int through, int ended) {
        int height = height(ended);
        int from = TOP + height(through);
        int x = x(column) + STEP * 3 / 5;
        int y = FLOOR - height;
        return new Sankey.End(
                band(x(column) + BAR, from, x, y, height),
                x,
                y,
                height,
                Integer.toString(ended),
                stage.ended(),
                base + "state=" + stage.word());
    }

    private static String band(int x1, int y1, int x2, int y2, int height) {
        int middle = (x1 + x2) / 2;
        return "M" + x1 + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2 + "V"
                + (y2 + height) + "C" + middle + " " + (y2 + height) + " " + middle + " " + (y1 + height) + " " + x1
                + " " + (y1 + height) + "Z";
    }

    private static int x(int column) {
        return LEFT + column * STEP;
    }

    /** In proportion, and never so thin that it cannot be seen. */
    private int height(int count) {
        return count == 0 ? 0 : Math.max(1, (count * HIGH + all / 2) / all);
    }
}
