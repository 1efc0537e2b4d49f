/** Breaks the rules of a process package. */
@NullMarked
package io.gatehousebroken.house.workflow.somecycle;

import org.jspecify.annotations.NullMarked;
