package io.gatehouse.web.tasks;

import java.time.Instant;
import java.util.Map;

/** The record of tasks that people do not want to see for a while. It changes nothing of the task, and no deadline. */
public interface Snoozes {

    /** Those of a person whose time has not come, by task. */
    Map<String, Instant> of(String person, Instant now);

    /** Hides a task from a person's own list, and forgets what ended before. */
    void hide(String person, String task, Instant now, Instant until);

    /** @return whether it was hidden */
    boolean show(String person, String task);
}
