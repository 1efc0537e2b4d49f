/** The web edge's table. */
@NullMarked
package io.gatehouse.web.jdbc;

import org.jspecify.annotations.NullMarked;
