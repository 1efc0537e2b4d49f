package io.gatehouse.chaos;

/**
 * How often quotes are bad, beside those that the simulated market shows by itself; probabilities in [0, 1] for each
 * instrument and quarter of an hour.
 *
 * @param stale the quote is 40 minutes old
 * @param missing one side or both are missing
 * @param silent the market does not answer at all; for all instruments of an underlying at once
 */
record QuoteFaults(double stale, double missing, double silent) {

    static final QuoteFaults NONE = new QuoteFaults(0, 0, 0);
}
