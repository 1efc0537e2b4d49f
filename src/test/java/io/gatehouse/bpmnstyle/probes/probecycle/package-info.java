/** The classes of the process files that each break one rule. */
@NullMarked
package io.gatehouse.bpmnstyle.probes.probecycle;

import org.jspecify.annotations.NullMarked;
