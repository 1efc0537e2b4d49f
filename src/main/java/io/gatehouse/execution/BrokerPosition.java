package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Quantity;

/** What the broker says the account holds of an instrument; never zero. */
public record BrokerPosition(Instrument instrument, Quantity quantity) {}
