package io.gatehouse.market.replay;

import io.gatehouse.market.MarketDataUnavailable;
import java.io.Serial;
import java.nio.file.Path;

/**
 * A market data file that cannot be trusted. The message names the file, the line (where there is one), the
 * value and what to do; nothing of the directory is used.
 */
public final class MarketFileRejected extends MarketDataUnavailable {

    @Serial
    private static final long serialVersionUID = 1L;

    private MarketFileRejected(String message, Throwable cause) {
        super(message, cause);
    }

    private MarketFileRejected(String message) {
        super(message);
    }

    /** The file as a whole is at fault. */
    static MarketFileRejected file(Path file, String problem, String remedy) {
        return new MarketFileRejected(file + ": " + problem + "; " + remedy);
    }

    /** The file cannot be read to its end. */
    static MarketFileRejected unreadable(Path file, Throwable cause) {
        return new MarketFileRejected(file + ": cannot be read (" + cause + "); replace the file", cause);
    }

    /** One line is at fault; the first line is 1, the header. */
    static MarketFileRejected line(Path file, long line, String problem, String remedy) {
        return new MarketFileRejected(file + " line " + line + ": " + problem + "; " + remedy);
    }
}
