/** Breaks the rule of names. */
@NullMarked
package io.gatehousebroken.house.market;

import org.jspecify.annotations.NullMarked;
