package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.List;

/**
 * A process instance that has not ended.
 *
 * @param key the process, for example {@code daily-trading-cycle}
 * @param businessKey what it is about, for example {@code daily-trading-cycle:paper:2026-11-20}
 * @param activities the names of the activities it is at, as drawn
 */
public record RunningProcess(String key, String businessKey, List<String> activities, Instant since) {

    public RunningProcess {
        activities = List.copyOf(activities);
    }
}
