package io.gatehouse.web.processes;

/** A number with its word. */
final class Counted {

    private Counted() {}

    static String of(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
