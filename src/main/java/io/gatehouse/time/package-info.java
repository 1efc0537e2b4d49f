/**
 * When the desk trades. {@link io.gatehouse.time.DeskClock} is the only reader of time, {@link
 * io.gatehouse.time.NyseCalendar} knows which days are sessions (its {@link
 * io.gatehouse.time.SpecialDay}s and, in a file, what overrules them), and a {@link
 * io.gatehouse.time.TradingSession} knows its hours. Nothing here knows what is traded.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
