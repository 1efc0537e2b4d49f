package io.gatehouse.workflow.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an account's work in a process is, over all of its versions. Each figure is counted by itself: an instance
 * with two failed steps is one that runs and two that failed.
 *
 * @param definition the newest version
 * @param running instances that have not ended
 * @param people tasks that wait for people
 * @param failed steps that failed for good
 * @param retrying steps that failed and will be tried again by themselves
 * @param timers timers that have not come to their time
 * @param finished instances that have ended
 */
public record ProcessWork(
        Definition definition,
        int running,
        int people,
        int failed,
        int retrying,
        int timers,
        long finished,
        Optional<Instant> lastFinished) {}
