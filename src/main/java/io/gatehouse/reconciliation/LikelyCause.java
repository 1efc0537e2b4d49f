package io.gatehouse.reconciliation;

import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a difference most likely is, from its kind and from whose order the broker names. It decides nothing. */
@Component
public class LikelyCause {

    private final Broker broker;
    private final Ledger ledger;

    LikelyCause(Broker broker, Ledger ledger) {
        this.broker = broker;
        this.ledger = ledger;
    }

    /** The strongest sign counts. */
    public DifferenceCause of(AccountId account, List<Difference> differences) {
        Set<Difference.Kind> kinds = differences.stream().map(Difference::kind).collect(Collectors.toSet());
        if (kinds.contains(Difference.Kind.EXECUTION) || kinds.contains(Difference.Kind.POSITION)) {
            return ofTrade(account, differences);
        }
        if (kinds.contains(Difference.Kind.PHANTOM_ORDER)) {
            return DifferenceCause.MANUAL_TRADE;
        }
        if (kinds.stream().anyMatch(LikelyCause::isOfOrder)) {
            return DifferenceCause.LOST_MESSAGE;
        }
        if (kinds.contains(Difference.Kind.COMMISSION)) {
            return DifferenceCause.LATE_COMMISSION;
        }
        return kinds.contains(Difference.Kind.DIVIDEND) ? DifferenceCause.CORPORATE_ACTION : DifferenceCause.OTHER;
    }

    private static boolean isOfOrder(Difference.Kind kind) {
        return kind == Difference.Kind.DUPLICATE_ORDER
                || kind == Difference.Kind.STUCK_ORDER
                || kind == Difference.Kind.FATE_UNKNOWN
                || kind == Difference.Kind.ORDER_FILL;
    }

    private DifferenceCause ofTrade(AccountId account, List<Difference> differences) {
        Instant opened = ledger.cashEntries(account).stream()
                .findFirst()
                .map(entry -> entry.at())
                .orElse(Instant.EPOCH);
        if (!(broker.activitySince(account, opened) instanceof Answer.Known<List<BrokerEvent>> known)) {
            return DifferenceCause.OTHER;
        }
        Set<String> symbols = differences.stream()
                .flatMap(difference -> difference.symbol().stream())
                .map(symbol -> symbol.value())
                .collect(Collectors.toSet());
        List<OrderRef> unbooked = known.value().stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(BrokerEvent.Executed.class::cast)
                .filter(executed ->
                        symbols.contains(executed.instrument().underlying().value()))
                .filter(executed -> ledger.fill(account, executed.executionId()).isEmpty())
                .map(BrokerEvent.Executed::ref)
                .toList();
        if (unbooked.isEmpty()) {
            return DifferenceCause.OTHER;
        }
        return unbooked.stream().allMatch(ref -> ledger.order(ref).isPresent())
                ? DifferenceCause.MISSED_EXECUTION
                : DifferenceCause.MANUAL_TRADE;
    }
}
