/** The desk's tables. */
@NullMarked
package io.gatehouse.desk.jdbc;

import org.jspecify.annotations.NullMarked;
