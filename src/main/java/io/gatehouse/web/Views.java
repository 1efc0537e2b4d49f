package io.gatehouse.web;

import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.RunningProcess;
import java.util.List;

/** The one-to-one views: what the desk's own values look like from outside. */
final class Views {

    private Views() {}

    static SignalView of(Signal signal) {
        TradeProposal proposal = signal.proposal();
        return new SignalView(
                proposal.id().value(),
                proposal.rank(),
                proposal.id().symbol().value(),
                proposal.contract().code(),
                proposal.contracts().units(),
                proposal.limit().perShare(),
                proposal.outOfTheMoney().value(),
                proposal.premiumPerMargin().value(),
                proposal.sector(),
                signal.ended().map(end -> end.outcome().name()).orElse("OPEN"),
                signal.ended().map(Signal.Ended::reasons).orElse(List.of()),
                signal.at());
    }

    static OrderView of(Order order) {
        OrderIntent intent = order.intent();
        return new OrderView(
                order.ref().value(),
                intent.trade().symbol().value(),
                intent.instrument().code(),
                intent.exitReason().map(reason -> "exit " + reason).orElse("entry"),
                intent.quantity().units(),
                order.filled().units(),
                order.limit().perShare(),
                order.reprices(),
                order.state().name(),
                order.reason(),
                order.since());
    }

    static ProcessView of(RunningProcess process) {
        return new ProcessView(process.key(), process.businessKey(), process.activities(), process.since());
    }

    static IncidentView of(Incident incident) {
        return new IncidentView(incident.businessKey(), incident.element(), incident.reason(), incident.since());
    }

    static WhyNotView of(WhyNot refused) {
        return new WhyNotView(refused.symbol().value(), refused.rule(), refused.value(), refused.limit());
    }
}
