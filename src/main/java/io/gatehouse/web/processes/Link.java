package io.gatehouse.web.processes;

/** @param here whether it leads to what is shown already */
record Link(String name, String address, boolean here) {

    static Link to(String name, String address) {
        return new Link(name, address, false);
    }
}
