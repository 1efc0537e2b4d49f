/** The rules of the house as objects with a name, each proved by a class that breaks it. */
@NullMarked
package io.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
