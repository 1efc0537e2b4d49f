package io.gatehouse.reconciliation;

import io.gatehouse.money.Money;
import java.math.BigDecimal;

/** What is held against each other, in the order of a certificate. */
public enum Section {
    /** Instrument: quantity. */
    POSITIONS("0"),
    /** Cash in dollars. */
    CASH("0.000000"),
    /** Order: its state. */
    ORDERS("none"),
    /** Order: what of it is filled. */
    ORDER_FILLS("0"),
    /** Execution since the close before: instrument, quantity and price. */
    EXECUTIONS("none"),
    /** Execution since the close before: what it cost. */
    COMMISSIONS("0.000000"),
    /** Payment since the close before, in dollars. */
    DIVIDENDS("0.000000"),
    /** What trading since the close before brought in, in dollars: executions less commissions. */
    TRADED("0.000000");

    /** What rounding may do to one line. */
    public static final Money TOLERANCE = Money.of("0.01");

    private final String absent;

    Section(String absent) {
        this.absent = absent;
    }

    /** What a side says that has no such line. */
    public String absent() {
        return absent;
    }

    /** Whether two figures count as the same. */
    boolean agree(String ours, String theirs) {
        return switch (this) {
            case CASH, COMMISSIONS, DIVIDENDS, TRADED ->
                !new Money(new BigDecimal(ours))
                        .minus(new Money(new BigDecimal(theirs)))
                        .abs()
                        .exceeds(TOLERANCE);
            case POSITIONS, ORDERS, ORDER_FILLS, EXECUTIONS -> ours.equals(theirs);
        };
    }
}
