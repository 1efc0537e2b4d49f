/**
 * Decimal values that know their rules: {@link io.gatehouse.money.Price} per share, {@link
 * io.gatehouse.money.Quantity} of contracts or shares, {@link io.gatehouse.money.Money} and {@link
 * io.gatehouse.money.Ratio}. Nothing here knows an instrument, an account or a clock.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
