/** How an account stands: limits used, breakers, its phase and the gate to the next one. */
@NullMarked
package io.gatehouse.web.standing;

import org.jspecify.annotations.NullMarked;
