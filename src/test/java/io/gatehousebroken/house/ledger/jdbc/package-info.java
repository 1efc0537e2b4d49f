/** Breaks the rule of persistence. */
@NullMarked
package io.gatehousebroken.house.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
