package io.gatehouse.web.cockpit;

import java.util.List;

/**
 * Equity, drawdown and benchmark, each session a row: what the chart draws and what the table says are the same rows.
 *
 * @param benchmark what the account is compared with, in words
 * @param words the whole in a sentence
 */
record EquityView(List<Point> points, List<Range> ranges, String benchmark, String words) {

    /**
     * @param value net liquidation in dollars, for the chart
     * @param compared the benchmark as if the account's first equity had been put into it; empty text where unknown
     * @param fall drawdown in per cent, negative
     */
    record Point(
            String day,
            String date,
            String value,
            String compared,
            String fall,
            String worth,
            String comparedWords,
            String fallWords) {}

    record Range(String name, String address, boolean here) {}
}
