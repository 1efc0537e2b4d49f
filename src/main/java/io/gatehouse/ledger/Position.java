package io.gatehouse.ledger;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Quantity;

/** What an account holds of one instrument: the sum of its fills, never zero. */
public record Position(AccountId account, TradeId trade, Instrument instrument, Quantity quantity) {}
