package io.gatehouse.web.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param base path of the account: every address below it is about this account
 * @param kind SIMULATED, PAPER or LIVE
 * @param kindWords what that means for money
 * @param accounts the desk's accounts, each with the address of this page for it
 * @param trading what may be sent now
 * @param clock the desk's
 * @param session what the session is at, and how long it lasts
 * @param theme light or dark; empty for what the system says
 * @param person who is logged in
 * @param may what they may do
 * @param address of this page with its state
 */
public record Frame(
        String account,
        String base,
        String kind,
        String kindWords,
        List<AccountLink> accounts,
        Trading trading,
        Moment clock,
        String session,
        String theme,
        String person,
        May may,
        String address) {

    /** Attribute of a request that is answered by a page elsewhere: its address. */
    public static final String ADDRESS = Frame.class.getName() + ".address";

    public record AccountLink(String name, String address, boolean here) {}

    /**
     * @param word ACTIVE, PAUSED, HALTED or STOPPED in sentence case
     * @param tone ok, warn or bad
     * @param reason why it is not active; empty text when it is
     */
    public record Trading(String word, String tone, String reason) {}

    /**
     * @param whyNotStop why the person may not order an emergency stop; empty text when they may
     * @param whyNotDecide why the person may not decide anything; empty text when they may
     */
    public record May(String whyNotStop, String whyNotDecide) {

        public boolean stop() {
            return whyNotStop.isEmpty();
        }

        public boolean decide() {
            return whyNotDecide.isEmpty();
        }
    }

    /** Address of one part of this page, in the state it is in. */
    public String part(String name) {
        return address + (address.contains("?") ? "&" : "?") + "part=" + name;
    }
}
