package io.gatehouse.safety;

/**
 * What a stop file says.
 *
 * @param file where it lies
 * @param words who wrote it, when and why, as far as it can be read
 */
public record StopOrder(String file, String words) {

    String whyNot() {
        return TradingState.STOPPED + " by " + file + ": " + words;
    }
}
