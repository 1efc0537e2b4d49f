package io.gatehouse.emergency;

import io.gatehouse.ledger.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One rehearsal of the emergency stop.
 *
 * @param id that of its stop
 * @param session of then, or the next one
 * @param person who rehearsed
 * @param passed whether the broker's answers proved in time that nothing worked
 * @param cancelled orders whose cancel was handed over; with none, the way to the broker was rehearsed and the cancel not
 * @param wall from the order to the proof, or to giving up, by the machine's clock
 * @param words what was found
 */
public record Drill(
        String id,
        AccountId account,
        LocalDate session,
        Instant at,
        String person,
        boolean passed,
        int cancelled,
        Duration wall,
        String words) {}
