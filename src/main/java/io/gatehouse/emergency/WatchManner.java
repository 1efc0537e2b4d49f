package io.gatehouse.emergency;

/**
 * How a stop is answered.
 *
 * @param confirmations empty answers of the broker in a row that prove that nothing works; at least 1
 * @param resendEvery rounds after which the cancel of what still works is sent again, since it may have been lost
 */
public record WatchManner(int confirmations, int resendEvery) {}
