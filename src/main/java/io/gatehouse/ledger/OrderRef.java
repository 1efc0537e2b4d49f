package io.gatehouse.ledger;

/**
 * Our own name of an order, carried by the broker on everything about it; the key that makes submitting
 * idempotent. {@code <trade id>:E} for the entry, {@code <trade id>:X<n>} for the n-th exit order.
 */
public record OrderRef(String value) implements Comparable<OrderRef> {

    private static final String ENTRY = ":E";

    public static OrderRef entryOf(TradeId trade) {
        return new OrderRef(trade.value() + ENTRY);
    }

    /** @param n one for the trade's first exit order */
    public static OrderRef exitOf(TradeId trade, int n) {
        return new OrderRef(trade.value() + ":X" + n);
    }

    /** Whether it is a trade's entry; every other order of ours is an exit. */
    public boolean isEntry() {
        return value.endsWith(ENTRY);
    }

    /**
     * The trade it belongs to.
     *
     * @throws IllegalArgumentException if the reference is not one of ours
     */
    public TradeId trade() {
        return TradeId.parse(value.substring(0, Math.max(0, value.lastIndexOf(':'))));
    }

    @Override
    public int compareTo(OrderRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
