/** What must hold whatever goes wrong, one class for each, judged from outside of the desk. */
@NullMarked
package io.gatehouse.chaos.invariant;

import org.jspecify.annotations.NullMarked;
