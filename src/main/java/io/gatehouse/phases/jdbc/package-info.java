/**
 * Phases in SQL, on H2 and PostgreSQL alike. Tables named {@code *_now} are projections, changed in the transaction of
 * the fact that changes them; all others only grow.
 */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.phases.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
