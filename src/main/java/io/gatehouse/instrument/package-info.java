/**
 * What is traded: {@link io.gatehouse.instrument.Symbol}, and as an {@link
 * io.gatehouse.instrument.Instrument} either the {@link io.gatehouse.instrument.Stock} itself or an {@link
 * io.gatehouse.instrument.OptionContract} on it, with its OCC symbol. Nothing here knows a price's history.
 */
@ApplicationModule(allowedDependencies = {"money", "time"})
@NullMarked
package io.gatehouse.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
