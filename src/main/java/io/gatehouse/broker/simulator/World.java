package io.gatehouse.broker.simulator;

import io.gatehouse.market.MarketData;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;

/** What a simulated broker sees: the desk's time, the exchange's sessions, the market's quotes. */
public record World(DeskClock clock, NyseCalendar calendar, MarketData market) {}
