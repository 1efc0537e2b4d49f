package io.gatehouse.audit;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Price;
import java.time.Instant;

/** The trail's words for what becomes of orders. */
record TellOrders(AuditTrail trail) {

    private static final String ORDER = "order";
    private static final String TRADE = "trade";

    void intended(OrderIntent intent) {
        tell(
                intent.ref(),
                Change.of("order-intended", intent.at())
                        .on(ORDER, intent.ref().value())
                        .on(TRADE, intent.trade().value())
                        .on("instrument", intent.instrument().code())
                        .on("phase", intent.phase())
                        .decided(
                                intent.exitReason()
                                        .map(reason -> "exit: " + reason)
                                        .orElse("entry"),
                                intent.quantity() + " at limit " + intent.limit()));
    }

    void sent(OrderRef ref, Instant at) {
        tell(ref, of("order-sent", ref, at).decided("hand it to the broker", "sent; its fate is open"));
    }

    void working(OrderRef ref, String brokerOrderId, Instant at) {
        tell(
                ref,
                of("order-working", ref, at)
                        .by(Change.BROKER)
                        .decided("acknowledged", "works as the broker's " + brokerOrderId));
    }

    void repriced(OrderRef ref, Price limit, Instant at) {
        tell(ref, of("order-repriced", ref, at).decided("move the limit", "limit " + limit));
    }

    void turned(OrderRef ref, ExitReason reason, Instant at) {
        tell(ref, of("exit-turned", ref, at).decided("another reason to exit", "driven by " + reason));
    }

    void cancelled(OrderRef ref, String reason, Instant at) {
        tell(ref, of("order-cancelled", ref, at).decided(said(reason), "cancelled"));
    }

    void rejected(OrderRef ref, String reason, Instant at) {
        tell(ref, of("order-rejected", ref, at).by(Change.BROKER).decided(said(reason), "rejected"));
    }

    void filled(Fill fill) {
        trail.changed(
                fill.account(),
                Change.of("order-filled", fill.at())
                        .by(Change.BROKER)
                        .on("execution", fill.executionId())
                        .on(ORDER, fill.order().map(OrderRef::value))
                        .on(TRADE, fill.trade().value())
                        .on("instrument", fill.instrument().code())
                        .decided(
                                fill.kind().name(), fill.quantity() + " at " + fill.price() + ", cash " + fill.cash()));
    }

    // A broker may give no reason at all.
    private static String said(String reason) {
        return reason.isBlank() ? "no reason was given" : reason;
    }

    private static Change.Begun of(String action, OrderRef ref, Instant at) {
        return Change.of(action, at).on(ORDER, ref.value());
    }

    private void tell(OrderRef ref, Change change) {
        trail.changed(ref.trade().account(), change);
    }
}
