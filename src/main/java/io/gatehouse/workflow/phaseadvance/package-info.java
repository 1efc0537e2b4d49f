/** A move up as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("phaseadvance")
@NullMarked
package io.gatehouse.workflow.phaseadvance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
