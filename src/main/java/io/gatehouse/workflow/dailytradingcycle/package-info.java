/** The trading day as a process: contract, tasks, process. */
@NamedInterface("dailytradingcycle")
@NullMarked
package io.gatehouse.workflow.dailytradingcycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
