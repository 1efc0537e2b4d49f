package io.gatehouse.web.live;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the looks at one account have seen, from the first on without a gap.
 *
 * @param first number of the first look
 * @param last what the last look saw
 * @param changed number of the last look that found the topic changed
 */
record Watch(long first, Pulse last, Map<Topic, Long> changed) {

    static Watch begun(long look, Pulse pulse) {
        return new Watch(look, pulse, Map.of());
    }

    Watch then(long look, Pulse now) {
        Map<Topic, Long> all = new EnumMap<>(Topic.class);
        all.putAll(changed);
        now.changedSince(last).forEach(topic -> all.put(topic, look));
        return new Watch(first, now, all);
    }

    /** What has to be fetched again by whoever shows what that look saw; before the first look, anything may be old. */
    Set<Topic> changedSince(long look) {
        return look < first
                ? EnumSet.allOf(Topic.class)
                : changed.entrySet().stream()
                        .filter(topic -> topic.getValue() > look)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }
}
