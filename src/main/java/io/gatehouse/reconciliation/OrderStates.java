package io.gatehouse.reconciliation;

import java.util.Set;

/** How the two sides' words about an order go together. */
final class OrderStates {

    /** Ours: handed over a moment ago, or not yet; anything the broker says of it is fine. */
    static final String ON_ITS_WAY = "ON_ITS_WAY";

    /** Ours: handed over, and nobody has said what became of it. */
    static final String SENT = "SENT";

    static final String WORKING = "WORKING";

    /** The broker's: it says that it has never had the order. */
    static final String NEVER_SEEN = "NEVER_SEEN";

    /** The broker's: it did not say what became of the order. */
    static final String NO_ANSWER = "NO_ANSWER";

    /** Marks the second and further orders of one reference. */
    static final String AGAIN = "#";

    private static final Set<String> UNKNOWN = Set.of(NEVER_SEEN, NO_ANSWER);

    private OrderStates() {}

    static boolean agree(Section section, String ours, String theirs) {
        if (section == Section.ORDERS) {
            return ours.equals(ON_ITS_WAY) || (ours.equals(WORKING) && theirs.equals(WORKING));
        }
        // What is filled of an order on its way comes as an execution, which is compared itself.
        return section.agree(ours, theirs);
    }

    /** What kind of difference it is. */
    static Difference.Kind kind(String key, String ours, String theirs) {
        if (key.contains(AGAIN)) {
            return Difference.Kind.DUPLICATE_ORDER;
        }
        if (ours.equals(Section.ORDERS.absent())) {
            return Difference.Kind.PHANTOM_ORDER;
        }
        return ours.equals(SENT) || UNKNOWN.contains(theirs)
                ? Difference.Kind.FATE_UNKNOWN
                : Difference.Kind.STUCK_ORDER;
    }
}
