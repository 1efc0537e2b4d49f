/** What the machine room asks: whether broker, market, engine and the desk's own loop answer. Nothing is decided by it. */
@NullMarked
package io.gatehouse.web.health;

import org.jspecify.annotations.NullMarked;
