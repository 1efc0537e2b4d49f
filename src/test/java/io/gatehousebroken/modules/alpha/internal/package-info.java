/** What alpha keeps to itself. */
@NullMarked
package io.gatehousebroken.modules.alpha.internal;

import org.jspecify.annotations.NullMarked;
