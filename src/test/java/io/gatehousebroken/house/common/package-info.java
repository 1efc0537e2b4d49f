/** A package with an empty name. */
@NullMarked
package io.gatehousebroken.house.common;

import org.jspecify.annotations.NullMarked;
