/** The tables of comparisons. */
@NullMarked
package io.gatehouse.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
