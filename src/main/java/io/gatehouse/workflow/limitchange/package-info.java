/** A change of limits as a process: contract, tasks, process, and what its user task is about. */
@NamedInterface("limitchange")
@NullMarked
package io.gatehouse.workflow.limitchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
