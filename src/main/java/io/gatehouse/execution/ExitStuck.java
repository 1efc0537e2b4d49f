package io.gatehouse.execution;

import io.gatehouse.ledger.TradeId;
import java.time.LocalDate;

/**
 * An exit that is due does not get done. It goes on being pursued at each watch; people are told, so that it is never
 * forgotten. Told inside the transaction of the watch that finds it, as often as it is found.
 *
 * @param words what is in its way, with figures
 */
public record ExitStuck(TradeId trade, LocalDate session, String words) {}
