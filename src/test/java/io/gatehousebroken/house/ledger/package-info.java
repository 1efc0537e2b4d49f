/** Breaks the rules of money and of printing. */
@NullMarked
package io.gatehousebroken.house.ledger;

import org.jspecify.annotations.NullMarked;
