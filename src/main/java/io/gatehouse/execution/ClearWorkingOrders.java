package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks the broker, not our books, what works, and for its end. Needs no database and no engine. No answer is unknown,
 * never none.
 */
@Component
public class ClearWorkingOrders {

    private final Broker broker;

    ClearWorkingOrders(Broker broker) {
        this.broker = broker;
    }

    /** What was found and done in one round. */
    public sealed interface Round {

        /** The broker says that nothing works. */
        record NothingWorks() implements Round {}

        /**
         * The broker says that orders work.
         *
         * @param asked those whose cancel was handed over now
         * @param failed why others' was not
         */
        record Working(List<OrderRef> refs, List<OrderRef> asked, List<String> failed) implements Round {}

        /** There was no answer; anything may work. */
        record Unknown(String reason) implements Round {}
    }

    /** One question; with {@code cancel} followed by the cancel of whatever works. */
    public Round round(AccountId account, boolean cancel) {
        Answer<List<BrokerOrder>> answer = broker.workingOrders(account);
        if (answer instanceof Answer.Unknown<List<BrokerOrder>> unknown) {
            return new Round.Unknown(unknown.reason());
        }
        List<OrderRef> working = ((Answer.Known<List<BrokerOrder>>) answer)
                .value().stream().map(order -> order.ticket().ref()).toList();
        if (working.isEmpty()) {
            return new Round.NothingWorks();
        }
        List<OrderRef> asked = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (OrderRef ref : cancel ? working : List.<OrderRef>of()) {
            try {
                broker.cancel(account, ref);
                asked.add(ref);
            } catch (BrokerUnavailable notSent) {
                failed.add(ref + ": " + notSent.getMessage());
            }
        }
        return new Round.Working(working, List.copyOf(asked), List.copyOf(failed));
    }
}
