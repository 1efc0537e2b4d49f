/** Audit lines in the database. */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.audit.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
