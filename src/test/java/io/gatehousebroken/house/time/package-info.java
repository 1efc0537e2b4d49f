/** The one package that may read the clock. */
@NullMarked
package io.gatehousebroken.house.time;

import org.jspecify.annotations.NullMarked;
