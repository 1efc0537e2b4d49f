/** The tables of comparisons and certificates. */
@NamedInterface("jdbc")
@NullMarked
package io.gatehouse.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
