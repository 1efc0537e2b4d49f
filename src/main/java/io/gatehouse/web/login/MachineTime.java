package io.gatehouse.web.login;

import io.gatehouse.time.DeskClock;

/**
 * The machine's time, by which tokens expire, locks open and passwords grow old: by the desk's own clock, a simulated
 * day lasts seconds.
 */
public record MachineTime(DeskClock clock) {}
