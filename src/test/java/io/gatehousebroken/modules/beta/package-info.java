/** A module that breaks its promise to use nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehousebroken.modules.beta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
