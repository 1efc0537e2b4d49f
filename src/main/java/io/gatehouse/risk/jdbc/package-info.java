/** The governor's tables. */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.risk.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
