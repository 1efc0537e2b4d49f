/** A module that may use nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehousebroken.modules.alpha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
