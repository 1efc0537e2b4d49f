/** A way around a gate as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("manualoverride")
@NullMarked
package io.gatehouse.workflow.manualoverride;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
