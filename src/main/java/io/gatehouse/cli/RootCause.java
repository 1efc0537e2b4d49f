package io.gatehouse.cli;

/** What a failure comes down to, as one line for a person. */
final class RootCause {

    private RootCause() {}

    /** The innermost cause: our own in its own words, others with their type and what they stopped. */
    static String of(Throwable failure) {
        Throwable above = failure;
        Throwable root = failure;
        while (root.getCause() != null) {
            above = root;
            root = root.getCause();
        }
        if (root.getClass().getName().startsWith("io.gatehouse.")) {
            return String.valueOf(root.getMessage());
        }
        String stopped = String.valueOf(above.getMessage());
        boolean saysMore = !stopped.contains(String.valueOf(root.getMessage()));
        // A failed conversion names the value only; the setting's name stands one above.
        return root.equals(above) || !saysMore ? root.toString() : root + " (" + stopped + ")";
    }
}
