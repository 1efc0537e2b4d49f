/**
 * What people may do about work that does not go on: {@link io.gatehouse.workflow.intervention.Intervene} lets a failed
 * step be tried again and a timer fire before its time, in a person's name and with a reason that stands in the trail.
 * Nothing here writes a variable, moves an instance to another step, or takes one away.
 */
@NamedInterface("intervention")
@NullMarked
package io.gatehouse.workflow.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
