/** Audit lines in the database. */
@NullMarked
package io.gatehouse.audit.jdbc;

import org.jspecify.annotations.NullMarked;
