/**
 * What the phases tell people: {@link io.gatehouse.phases.report.ReadPhase} says where an account stands, {@link
 * io.gatehouse.phases.report.ReportPhases} what happened to it in a period, and {@link
 * io.gatehouse.phases.report.ReportFormat} writes that for programs and for the file. Everything here reads; page, API,
 * command line and export have the same figures because they have them from here.
 */
@NamedInterface("report")
@NullMarked
package io.gatehouse.phases.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
