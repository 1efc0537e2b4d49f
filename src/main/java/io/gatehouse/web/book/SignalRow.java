package io.gatehouse.web.book;

import io.gatehouse.web.page.Moment;
import java.util.List;

/**
 * A signal and where it ended.
 *
 * @param tone of the outcome: ok, here for open ones, or empty
 */
record SignalRow(
        String session,
        int rank,
        String symbol,
        String instrument,
        String sector,
        String limit,
        String outOfTheMoney,
        String premiumPerMargin,
        String outcome,
        String tone,
        String reason,
        String address,
        Moment at) {

    /** One rule that a signal met. */
    record Gate(String stage, String result, String tone, String words) {}

    /** One signal with every gate on its way. */
    record Detail(SignalRow row, List<Fact> facts, List<Gate> gates, String trade) {}

    record Fact(String name, String value) {}
}
