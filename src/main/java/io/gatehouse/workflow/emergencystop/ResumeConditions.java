package io.gatehouse.workflow.emergencystop;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerOrder;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.CompareBooks;
import io.gatehouse.reconciliation.Difference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has to hold before trading goes on after a stop: the broker says that nothing works, and the books agree. */
@Component
class ResumeConditions {

    private final Broker broker;
    private final CompareBooks books;

    ResumeConditions(Broker broker, CompareBooks books) {
        this.broker = broker;
        this.books = books;
    }

    /** Why trading may not go on yet, with the broker's words; empty when nothing stands in the way. */
    Optional<String> whyNotYet(AccountId account) {
        Answer<List<BrokerOrder>> working = broker.workingOrders(account);
        if (working instanceof Answer.Unknown<List<BrokerOrder>> unknown) {
            return Optional.of("nobody knows what works at the broker: " + unknown.reason());
        }
        List<BrokerOrder> orders = ((Answer.Known<List<BrokerOrder>>) working).value();
        if (!orders.isEmpty()) {
            return Optional.of(orders.size() + " orders work at the broker: "
                    + orders.stream().map(order -> order.ticket().ref()).toList());
        }
        // What was not answered has no explanation either: it stands in the way like a difference.
        List<String> unexplained = books.differences(account).stream()
                .filter(difference -> difference.explanation().isEmpty())
                .map(Difference::text)
                .toList();
        return unexplained.isEmpty()
                ? Optional.empty()
                : Optional.of("our books and the broker's differ, or could not be compared: "
                        + String.join("; ", unexplained));
    }
}
