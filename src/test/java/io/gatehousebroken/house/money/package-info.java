/** A vocabulary that knows a framework. */
@NullMarked
package io.gatehousebroken.house.money;

import org.jspecify.annotations.NullMarked;
