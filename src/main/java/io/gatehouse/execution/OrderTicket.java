package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.LocalDate;

/**
 * A day limit order as the broker gets it.
 *
 * @param session the session on which it works; the broker ends the rest at the close
 * @param quantity signed: negative sells
 */
public record OrderTicket(
        AccountId account, OrderRef ref, LocalDate session, Instrument instrument, Quantity quantity, Price limit) {}
