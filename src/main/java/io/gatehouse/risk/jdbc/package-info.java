/** The governor's tables. */
@NullMarked
package io.gatehouse.risk.jdbc;

import org.jspecify.annotations.NullMarked;
