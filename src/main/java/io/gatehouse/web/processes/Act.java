package io.gatehouse.web.processes;

/**
 * An intervention that a person has opened, and that asks for a reason.
 *
 * @param words what happens when they go on
 * @param address where the form goes
 * @param shown how many steps it is about
 * @param version of the process
 * @param back address of the page without it
 * @param whyNot why they cannot; empty text when they can
 */
record Act(
        String title, String words, String address, String button, int shown, int version, String back, String whyNot) {

    /**
     * What is offered above a list.
     *
     * @param address that opens it
     * @param whyNot why it cannot be opened; empty text when it can
     */
    record Offer(String name, String address, String whyNot) {}
}
