/**
 * Reads the desk's database while no desk runs on it: no application context, one read-only connection, the same
 * queries. {@link io.gatehouse.cli.jdbc.OpenPhaseRecord} opens it.
 */
@NullMarked
package io.gatehouse.cli.jdbc;

import org.jspecify.annotations.NullMarked;
