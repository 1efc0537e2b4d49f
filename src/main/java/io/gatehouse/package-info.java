/** Gatehouse: a desk that sells short-dated puts and has to earn its size. */
@NullMarked
package io.gatehouse;

import org.jspecify.annotations.NullMarked;
