/**
 * Tells people what happened, and that nothing happens any more: an edge that knows the domain and that the domain does
 * not know. A listener such as {@link io.gatehouse.notify.TellPhases} turns a fact into a {@link
 * io.gatehouse.notify.Notification}, {@link io.gatehouse.notify.RaiseNotification} writes it in the fact's own transaction
 * with a {@link io.gatehouse.notify.Delivery} for each recipient of the channels its {@link io.gatehouse.notify.Kind} goes
 * to, and {@link io.gatehouse.notify.DeliverNotifications} sends what is committed, away from the thread that trades.
 * Nothing here decides anything about trading.
 */
@ApplicationModule(
        allowedDependencies = {
            "money",
            "time",
            "ledger",
            "safety",
            "emergency",
            "risk",
            "risk :: limits",
            "execution",
            "phases",
            "workflow :: engine",
            "desk"
        })
@NullMarked
package io.gatehouse.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
