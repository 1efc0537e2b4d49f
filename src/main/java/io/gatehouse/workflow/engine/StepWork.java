package io.gatehouse.workflow.engine;

import java.time.Duration;

/**
 * What an account's instances of one version have to do with a step.
 *
 * @param here instances that wait at it now, or are about to run it
 * @param retrying times it failed and will be tried again by itself
 * @param failed times it failed for good
 * @param timers timers that wait at it
 * @param visits times it was done
 * @param spent by all of these together, in desk time
 */
public record StepWork(Step step, int here, int retrying, int failed, int timers, long visits, Duration spent) {}
