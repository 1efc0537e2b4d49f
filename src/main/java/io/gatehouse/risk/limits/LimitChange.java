package io.gatehouse.risk.limits;

/** One limit from a value to another one, both as they are kept. */
public record LimitChange(LimitKey limit, String from, String to) {

    public boolean isTightening() {
        return limit.isTightened(from, to);
    }

    @Override
    public String toString() {
        return limit.key() + " from " + from + " to " + to;
    }
}
