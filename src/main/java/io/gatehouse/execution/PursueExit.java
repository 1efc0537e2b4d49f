package io.gatehouse.execution;

import io.gatehouse.execution.Watched.Step;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.risk.ReduceDecision;
import io.gatehouse.risk.ReduceOnly;
import io.gatehouse.risk.ReduceRefused;
import io.gatehouse.risk.RiskGovernor;
import io.gatehouse.strategy.ExitJudgement;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings an exit to the broker and keeps after it. */
@Component
class PursueExit {

    private final Ledger ledger;
    private final RiskGovernor governor;
    private final SubmitOrder submitOrder;
    private final ChangeLimit changeLimit;
    private final CancelOrder cancelOrder;
    private final LookUpOrder lookUpOrder;
    private final Announcements announcements;

    PursueExit(
            Ledger ledger,
            RiskGovernor governor,
            SubmitOrder submitOrder,
            ChangeLimit changeLimit,
            CancelOrder cancelOrder,
            LookUpOrder lookUpOrder,
            Announcements announcements) {
        this.ledger = ledger;
        this.governor = governor;
        this.submitOrder = submitOrder;
        this.changeLimit = changeLimit;
        this.cancelOrder = cancelOrder;
        this.lookUpOrder = lookUpOrder;
        this.announcements = announcements;
    }

    Watched submit(Position position, ExitJudgement.Exit due) {
        cancelWorkingEntry(position);
        Optional<String> unknown = earlierFills(position.trade());
        if (unknown.isPresent()) {
            return new Watched(position, Step.EXIT_REFUSED, unknown.get());
        }
        ReduceDecision decision = governor.reduce(
                position.trade(),
                position.instrument(),
                due.reason(),
                ExitLimit.first(due, position.quantity().isPositive()));
        if (decision instanceof ReduceRefused refused) {
            return new Watched(position, Step.EXIT_REFUSED, refused.reason());
        }
        Submission submission = submitOrder.submit((ReduceOnly) decision);
        if (submission instanceof Submission.Refused refused) {
            return new Watched(position, Step.EXIT_REFUSED, refused.reason());
        }
        OrderRef ref = ((Submission.Submitted) submission).ref();
        if (due.reason() == ExitReason.STOP) {
            announcements.announceWithin(
                    new LossExitOrdered(position.trade(), ref, due.rule(), due.value(), due.limit()));
        }
        return new Watched(position, Step.EXIT_SUBMITTED, due.rule() + ": " + due.value() + ", limit " + due.limit());
    }

    // What is to be closed must not grow meanwhile.
    private void cancelWorkingEntry(Position position) {
        ledger.ordersOf(position.trade()).stream()
                .filter(order -> order.intent().isEntry() && !order.state().isTerminal())
                .map(Order::ref)
                .forEach(cancelOrder::cancel);
    }

    /**
     * Hears what earlier orders of the trade filled before they ended; their cancel may have been told and a fill not.
     * Closing by our books alone would close that part twice.
     *
     * @return why that is unknown
     */
    private Optional<String> earlierFills(TradeId trade) {
        return ledger.ordersOf(trade).stream()
                .filter(order -> order.state().isTerminal() && !order.unfilled().isZero())
                .flatMap(order -> lookUpOrder.lookUp(order.ref()) instanceof OrderFate.Unknown unknown
                        ? Stream.of("what " + order.ref() + " filled before it ended is unknown: " + unknown.reason())
                        : Stream.empty())
                .findFirst();
    }

    /** An exit without an acknowledgement is neither repriced nor doubled, but asked for. */
    Watched ask(Position position, Order exit) {
        return lookUpOrder.lookUp(exit.ref()) instanceof OrderFate.Unknown unknown
                ? new Watched(position, Step.EXIT_WORKING, exit.ref() + ": " + unknown.reason())
                : new Watched(position, Step.EXIT_WORKING, exit.ref() + " was looked up");
    }

    Watched reprice(Position position, Order exit, Price limit) {
        changeLimit.change(exit.ref(), limit);
        return new Watched(position, Step.EXIT_REPRICED, exit.ref() + " from " + exit.limit() + " to " + limit);
    }
}
