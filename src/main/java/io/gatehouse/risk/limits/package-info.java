/**
 * Limits as they are in force and how they change. {@link io.gatehouse.risk.limits.LimitKey} names every limit and
 * which way is tighter, {@link io.gatehouse.risk.limits.LimitValues} holds them all, {@link
 * io.gatehouse.risk.limits.LimitRequest} asks for other ones. {@link io.gatehouse.risk.limits.AskForLimits} opens a
 * request, {@link io.gatehouse.risk.limits.DecideLimits} leads it to its end, and {@link
 * io.gatehouse.risk.limits.LimitVersions} keeps what binds an account since when.
 */
@NamedInterface("limits")
@NullMarked
package io.gatehouse.risk.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
