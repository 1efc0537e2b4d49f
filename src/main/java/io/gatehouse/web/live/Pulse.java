package io.gatehouse.web.live;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Price;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is committed of an account at one moment, as far as it tells that something changed.
 *
 * @param trail the last line of the audit trail
 * @param actions of the lines since the pulse before
 * @param tasks open tasks, each with who has claimed it
 * @param tokens where the process instances are; of every account
 * @param stops stop files that lie there
 */
record Pulse(
        long trail,
        List<String> actions,
        Map<Instrument, Price> marks,
        Set<String> tasks,
        Set<String> tokens,
        Set<String> stops,
        Instant clock) {

    /** What an open page has to fetch again, having seen the pulse before. */
    Set<Topic> changedSince(Pulse before) {
        Set<Topic> changed = EnumSet.noneOf(Topic.class);
        actions.forEach(action -> changed.addAll(topicsOf(action)));
        add(changed, Topic.EVENTS, trail != before.trail);
        add(changed, Topic.POSITIONS, !marks.equals(before.marks));
        add(changed, Topic.TASKS, !tasks.equals(before.tasks));
        add(changed, Topic.TOKENS, !tokens.equals(before.tokens));
        add(changed, Topic.RISK, !stops.equals(before.stops));
        add(changed, Topic.CLOCK, !minute(clock).equals(minute(before.clock)));
        return changed;
    }

    private static void add(Set<Topic> changed, Topic topic, boolean holds) {
        if (holds) {
            changed.add(topic);
        }
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Set<Topic> topicsOf(String action) {
        return switch (action.split("-", 2)[0]) {
            case "order", "exit", "commission", "cash" -> EnumSet.of(Topic.POSITIONS);
            case "entry" -> EnumSet.of(Topic.SIGNALS);
            case "trading", "latch", "limits", "regime", "books" -> EnumSet.of(Topic.RISK);
            case "move", "phase", "size", "override" -> EnumSet.of(Topic.PHASE, Topic.RISK);
            case "task" -> EnumSet.of(Topic.TASKS);
            case "step", "timer" -> EnumSet.of(Topic.TOKENS);
            case "session" -> EnumSet.allOf(Topic.class);
            default -> EnumSet.noneOf(Topic.class);
        };
    }
}
