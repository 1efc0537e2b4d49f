/**
 * What the market says, behind one port: {@link io.gatehouse.market.MarketData} gives daily {@link
 * io.gatehouse.market.Bar}s, {@link io.gatehouse.market.Quote}s with their age, {@link
 * io.gatehouse.market.OptionChain}s, corporate actions and the VIX level. {@code simulated} and {@code replay}
 * implement it. Nothing here knows an account or an order.
 */
@ApplicationModule(allowedDependencies = {"money", "time", "instrument", "pricing"})
@NullMarked
package io.gatehouse.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
