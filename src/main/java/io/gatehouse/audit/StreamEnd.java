package io.gatehouse.audit;

/**
 * Where a stream ends.
 *
 * @param sequence of its last line; zero when it has none
 * @param hash of that line; {@link AuditLine#BEGINNING} when it has none
 */
public record StreamEnd(long sequence, String hash) {

    static final StreamEnd NOTHING = new StreamEnd(0, AuditLine.BEGINNING);

    boolean isBefore(StreamEnd other) {
        return sequence < other.sequence;
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
