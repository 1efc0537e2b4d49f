/** An edge that obeys. */
@NullMarked
package io.gatehousebroken.house.broker;

import org.jspecify.annotations.NullMarked;
