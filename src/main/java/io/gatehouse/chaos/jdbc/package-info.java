/** The databases of desks that end with the campaign. */
@NullMarked
package io.gatehouse.chaos.jdbc;

import org.jspecify.annotations.NullMarked;
