/**
 * The emergency stop. {@link io.gatehouse.emergency.OrderStop} writes the stop file that every adapter reads, {@link
 * io.gatehouse.emergency.EmergencyWatch} sees it and lets an {@link io.gatehouse.emergency.AnswerStop} ask the broker
 * until nothing works, with a {@link io.gatehouse.emergency.StopProof} as its record; none of these needs a database or
 * the engine. {@link io.gatehouse.emergency.RecordStops} brings what was done into the database when there is one, and
 * {@link io.gatehouse.emergency.RunDrill} rehearses it all. Nobody here lets trading go on: that takes two people and a
 * process.
 */
@ApplicationModule(allowedDependencies = {"time", "instrument", "ledger", "safety", "execution", "audit"})
@NullMarked
package io.gatehouse.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
