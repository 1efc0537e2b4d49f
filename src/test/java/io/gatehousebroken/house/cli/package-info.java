/** May print. */
@NullMarked
package io.gatehousebroken.house.cli;

import org.jspecify.annotations.NullMarked;
