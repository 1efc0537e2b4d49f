/**
 * Real market history played again: {@link io.gatehouse.market.replay.ReplayMarket} answers the market port
 * from a directory of daily CSV files, which are read once and strictly ({@link
 * io.gatehouse.market.replay.MarketFileRejected}). Daily bars are as they were; what happened within a day and
 * what an option cost is modelled and says so. Nothing here invents a bar, and nothing knows an account.
 */
@NamedInterface("replay")
@NullMarked
package io.gatehouse.market.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
