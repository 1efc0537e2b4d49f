/**
 * The append-only record of one or many accounts: sessions, order intents and what became of them, fills,
 * commissions, cash, trades and equity. Everything that needs a position reads it here; the ledger knows
 * nobody.
 */
@ApplicationModule(allowedDependencies = {"money", "time", "instrument"})
@NullMarked
package io.gatehouse.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
