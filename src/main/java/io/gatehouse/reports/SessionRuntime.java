package io.gatehouse.reports;

import java.time.LocalDate;

/**
 * How long the machine took for a session, beside the session's artifact. No fact of the desk: two runs of one seed
 * differ in it, and nothing compares it.
 *
 * @param complete whether the process ran the session from its beginning; after a restart within it the figures are
 *     of what was left
 */
public record SessionRuntime(String schema, String session, boolean complete, Seconds seconds) {

    /** Schema name and number of every such file this version writes. */
    public static final String SCHEMA = "gatehouse.session-runtime/1";

    /**
     * Wall seconds, waiting included where the desk is paced.
     *
     * @param beforeOpen from the desk's opening to the market's
     * @param market while the market was open
     * @param afterClose from the close until the next session
     * @param whole all of it
     */
    public record Seconds(double beforeOpen, double market, double afterClose, double whole) {}

    public SessionRuntime(LocalDate session, boolean complete, Seconds seconds) {
        this(SCHEMA, session.toString(), complete, seconds);
    }
}
