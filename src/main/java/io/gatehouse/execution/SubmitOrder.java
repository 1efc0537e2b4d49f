package io.gatehouse.execution;

import io.gatehouse.execution.Submission.Refused;
import io.gatehouse.execution.Submission.Submitted;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.risk.ApprovedTrade;
import io.gatehouse.risk.ReduceOnly;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.strategy.TradeProposal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The two doors to the broker. The intent is recorded in the caller's transaction and handed over after its
 * commit; if that never comes, nothing was sent.
 */
@Component
public class SubmitOrder {

    // A token is meant for the transaction it was given in; one that was kept says nothing about now.
    private static final Duration TOKEN_KEEPS = Duration.ofSeconds(60);

    private final Ledger ledger;
    private final Outbox outbox;
    private final DispatchOrders dispatch;
    private final OrderHours hours;
    private final ReadTradingState states;

    SubmitOrder(Ledger ledger, Outbox outbox, DispatchOrders dispatch, OrderHours hours, ReadTradingState states) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.hours = hours;
        this.states = states;
    }

    /** Submits an entry; an entry that was submitted before stays as it is and is answered again. */
    public Submission submit(ApprovedTrade approved) {
        TradeProposal proposal = approved.proposal();
        OrderRef ref = OrderRef.entryOf(proposal.id());
        if (ledger.order(ref).isPresent()) {
            return new Submitted(ref);
        }
        OrderIntent intent = new OrderIntent(
                ref,
                proposal.id(),
                proposal.id().session(),
                proposal.contract(),
                proposal.contracts().negated(),
                proposal.limit().floorToCent(),
                Optional.empty(),
                Optional.of(approved.phase()),
                Optional.of(proposal.quote().mid()),
                hours.now());
        Optional<String> refused = staleToken(approved).or(() -> whyNot(intent));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        ledger.recordInitialMargin(proposal.id(), approved.initialMargin());
        return record(intent);
    }

    /** The last look before the intent is recorded, with the account locked. */
    private Optional<String> whyNot(OrderIntent intent) {
        ledger.lock(intent.account());
        return hours.whyNot(intent.session(), intent.isEntry())
                .or(() -> states.of(intent.account())
                        .whyNot(Purpose.of(intent), intent.instrument().underlying()));
    }

    private Optional<String> staleToken(ApprovedTrade approved) {
        Duration age = Duration.between(approved.decidedAt(), hours.now());
        return age.compareTo(TOKEN_KEEPS) > 0
                ? Optional.of("approved " + age.toSeconds() + " s ago, an approval keeps " + TOKEN_KEEPS.toSeconds()
                        + " s; decide again")
                : Optional.empty();
    }

    /** Submits the trade's next exit order for today's session. */
    public Submission submit(ReduceOnly exit) {
        long before = ledger.ordersOf(exit.trade()).stream()
                .filter(order -> !order.intent().isEntry())
                .count();
        OrderIntent intent = new OrderIntent(
                OrderRef.exitOf(exit.trade(), (int) before + 1),
                exit.trade(),
                hours.today(),
                exit.instrument(),
                exit.quantity(),
                exit.limit(),
                Optional.of(exit.reason()),
                Optional.of(exit.phase()),
                ledger.lastMark(exit.trade().account(), exit.instrument()),
                hours.now());
        return whyNot(intent).<Submission>map(Refused::new).orElseGet(() -> record(intent));
    }

    private Submission record(OrderIntent intent) {
        ledger.recordIntent(intent);
        outbox.add(intent.ref(), OrderCommand.Kind.PLACE, intent.limit());
        dispatch.afterCommit(intent.account());
        return new Submitted(intent.ref());
    }
}
