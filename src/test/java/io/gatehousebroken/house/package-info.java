/** A house in which every rule is broken once, to prove that the rules fire. */
@NullMarked
package io.gatehousebroken.house;

import org.jspecify.annotations.NullMarked;
