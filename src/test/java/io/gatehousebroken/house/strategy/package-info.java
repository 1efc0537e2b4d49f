/** Breaks rules of time, chance and the doors. */
@NullMarked
package io.gatehousebroken.house.strategy;

import org.jspecify.annotations.NullMarked;
