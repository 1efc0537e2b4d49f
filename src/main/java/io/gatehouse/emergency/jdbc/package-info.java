/** Stops and drills in SQL, on H2 and PostgreSQL alike. Rows are only ever added. */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.emergency.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
