package io.gatehouse.reconciliation;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.BookedFill;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.reconciliation.ExpectedEvent.Kind;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Commissions that may be in the broker's cash before our books have them: those it reports and we do not have, and
 * those of executions that nobody has reported any for, by the fixed schedule of Interactive Brokers for options.
 */
@Component
class ExpectCommissions {

    private static final Price DIME = Price.of("0.10");
    private static final Price NICKEL = Price.of("0.05");
    private static final Money LEAST = Money.of("1.00");

    private final Ledger ledger;
    private final NyseCalendar calendar;

    ExpectCommissions(Ledger ledger, NyseCalendar calendar) {
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** @param before the session before; an older execution should have had its commission by now */
    List<ExpectedEvent> of(AccountId account, LocalDate before, List<Difference> differences) {
        List<ExpectedEvent> expected = new ArrayList<>();
        differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.COMMISSION
                        && difference.ours().equals(Section.COMMISSIONS.absent()))
                .forEach(difference -> difference
                        .symbol()
                        .ifPresent(symbol -> expected.add(
                                late(difference.subject(), symbol, new Money(new BigDecimal(difference.theirs()))))));
        List<String> reported = expected.stream().map(ExpectedEvent::key).toList();
        unpaid(account, before, reported)
                .forEach((order, fills) ->
                        expected.add(late(order.value(), order.trade().symbol(), cost(fills))));
        return expected;
    }

    private static ExpectedEvent late(String key, Symbol symbol, Money commission) {
        return new ExpectedEvent(
                Kind.LATE_COMMISSION,
                key,
                "late commission of " + commission + " for " + key,
                symbol,
                Map.of(),
                commission.negated());
    }

    private Map<OrderRef, List<Fill>> unpaid(AccountId account, LocalDate before, List<String> reported) {
        Map<OrderRef, List<Fill>> unpaid = new LinkedHashMap<>();
        for (BookedFill booked :
                ledger.bookedSince(account, calendar.sessionOnOrAfter(before).deskOpensAt())) {
            Fill fill = booked.fill();
            if (booked.commission().isEmpty()
                    && !reported.contains(fill.executionId())
                    && fill.instrument() instanceof OptionContract) {
                fill.order()
                        .ifPresent(order -> unpaid.computeIfAbsent(order, ref -> new ArrayList<>())
                                .add(fill));
            }
        }
        return unpaid;
    }

    private static Money cost(List<Fill> fills) {
        return fills.stream()
                .map(fill ->
                        perContract(fill.price()).times(fill.quantity().abs().units()))
                .reduce(Money.ZERO, Money::plus)
                .max(LEAST);
    }

    private static Money perContract(Price premium) {
        if (premium.compareTo(DIME) >= 0) {
            return Money.of("0.65");
        }
        return premium.compareTo(NICKEL) >= 0 ? Money.of("0.50") : Money.of("0.25");
    }
}
