/** Outbox, inquiries and notices in SQL. */
@NullMarked
package io.gatehouse.execution.jdbc;

import org.jspecify.annotations.NullMarked;
