package io.gatehouse.market;

import java.io.Serial;

/** The market's source did not or could not answer: unknown, never empty. The message names what and where. */
public class MarketDataUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public MarketDataUnavailable(String message) {
        super(message);
    }

    public MarketDataUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
