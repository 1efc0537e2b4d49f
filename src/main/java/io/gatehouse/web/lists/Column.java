package io.gatehouse.web.lists;

/**
 * A column of a list.
 *
 * @param name by which an address orders by it; empty text where nothing can be
 * @param figure whether it stands on the right
 * @param title what it means, where its heading does not say so; empty text otherwise
 */
record Column(String name, String heading, boolean figure, String title) {

    /** Its heading on a page. */
    Listed.Head head(Asked asked) {
        boolean here = !name.isEmpty() && name.equals(asked.query().sortWord());
        boolean descends = asked.query().isDescending();
        return new Listed.Head(
                heading,
                title,
                figure,
                name.isEmpty() ? "" : asked.sortedBy(name, here && !descends ? "desc" : "asc"),
                !here ? "" : descends ? "descending" : "ascending");
    }
}
