/** A module that reaches into the inside of another. */
@ApplicationModule(allowedDependencies = {"alpha"})
@NullMarked
package io.gatehousebroken.modules.gamma;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
