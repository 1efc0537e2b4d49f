/**
 * The process engine as the desk uses it: its clock, its jobs and what can be seen of it. Nothing here knows
 * what a process is about.
 */
@NamedInterface("engine")
@NullMarked
package io.gatehouse.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
