/** The port to the broker. */
@NullMarked
package io.gatehousebroken.house.execution;

import org.jspecify.annotations.NullMarked;
