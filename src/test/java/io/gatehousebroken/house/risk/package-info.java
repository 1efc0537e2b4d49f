/** Breaks the rules of tokens. */
@NullMarked
package io.gatehousebroken.house.risk;

import org.jspecify.annotations.NullMarked;
