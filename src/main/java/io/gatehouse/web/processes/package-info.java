/**
 * Processes: where the work is now, what is stuck, and what happened to one instance; {@code InterventionPage} is where
 * people try a failed step again. The figures are those of {@link io.gatehouse.workflow.engine.ReadWork}.
 */
@NullMarked
package io.gatehouse.web.processes;

import org.jspecify.annotations.NullMarked;
