/**
 * Black–Scholes–Merton values and implied volatility as pure functions of numbers.
 *
 * <p>{@link io.gatehouse.pricing.BlackScholes} answers with a price or with {@link io.gatehouse.pricing.Greeks},
 * {@link io.gatehouse.pricing.ImpliedVolatility} with a volatility or the bound that a price breaks. Behind them
 * stand what is exchanged ({@code PresentValues}), the copying portfolio ({@code Legs}), the tail of the normal
 * distribution ({@code MillsRatio}, {@code MillsSpan}) and the equation for the volatility ({@code FirstGuess},
 * {@code TotalVolatility}).
 *
 * <p>The only package, with learning, that computes in binary floating point for money's sake; nothing here knows a
 * market.
 */
@ApplicationModule(allowedDependencies = {"instrument", "money"})
@NullMarked
package io.gatehouse.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
