/**
 * The style of process files as rules: a {@link io.gatehouse.bpmnstyle.ProcessFile} among its {@link
 * io.gatehouse.bpmnstyle.Surroundings} is judged by every {@link io.gatehouse.bpmnstyle.BpmnRule} of {@link
 * io.gatehouse.bpmnstyle.BpmnRules}.
 */
@NullMarked
package io.gatehouse.bpmnstyle;

import org.jspecify.annotations.NullMarked;
