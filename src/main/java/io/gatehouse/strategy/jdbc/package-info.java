/**
 * Signals and why-nots in the database: added once per account and session, never changed. Nothing here judges.
 */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.strategy.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
