package io.gatehouse.web.live;

/**
 * One look at what is committed: a page carries the last one from before it was rendered, so that its stream can say
 * what changed between the two.
 *
 * @param node whose look: each node counts its own, from one on after each start
 */
record Look(String node, long number) {

    /** Number of no look. */
    static final long NONE = 0;

    /** As a page carries it; public, because requests are read by it. */
    public static Look of(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not a look of a node, as in 'node.17': '" + text + "'");
        }
        return new Look(text.substring(0, dot), Long.parseLong(text, dot + 1, text.length(), 10));
    }

    @Override
    public String toString() {
        return node + "." + number;
    }
}
