/**
 * What happened, counted for those who watch machines: {@link io.gatehouse.meters.PhaseMeters} listens to the domain's
 * events and counts what was committed. Nothing else knows Micrometer, and nothing depends on a count.
 */
@ApplicationModule(allowedDependencies = {"ledger", "risk", "phases", "desk"})
@NullMarked
package io.gatehouse.meters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
