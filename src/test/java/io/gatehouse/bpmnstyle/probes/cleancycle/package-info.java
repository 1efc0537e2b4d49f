/** The classes of the process file that breaks no rule. */
@NullMarked
package io.gatehouse.bpmnstyle.probes.cleancycle;

import org.jspecify.annotations.NullMarked;
