package io.gatehouse.web.api;

import java.util.List;

/**
 * A part of a list, with the names of Flowable's REST.
 *
 * @param total how many there are
 * @param start how many were skipped
 * @param size how many are here
 * @param sort what they are ordered by
 * @param order asc or desc
 */
public record Listing<T>(List<T> data, long total, int start, int size, String sort, String order) {

    public Listing {
        data = List.copyOf(data);
    }

    /** The part that a query asked for. */
    public static <T> Listing<T> of(List<T> data, long total, String sort, ListQuery query) {
        return new Listing<>(data, total, query.from(), data.size(), sort, query.orderWord());
    }
}
