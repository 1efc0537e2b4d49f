package io.gatehouse.market;

import io.gatehouse.money.Price;
import java.time.LocalDate;

/**
 * One session of one symbol as it traded: not adjusted for splits or dividends.
 *
 * @param volume shares traded
 */
public record Bar(LocalDate date, Price open, Price high, Price low, Price close, long volume) {

    /** @throws IllegalArgumentException unless low ≤ open, close ≤ high and volume ≥ 0 */
    public Bar {
        boolean envelope = !low.isAbove(open.min(close)) && !high.isBelow(open.max(close));
        if (!envelope || volume < 0) {
            throw new IllegalArgumentException("a bar has low <= open, close <= high and volume >= 0; have " + date
                    + " open " + open + " high " + high + " low " + low + " close " + close + " volume " + volume);
        }
    }
}
