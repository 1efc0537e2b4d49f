package io.gatehouse.web.page;

import io.gatehouse.ledger.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page is, with the state that its address carries.
 *
 * @param path {@code /accounts/{account}/…}
 * @param query without the part that was asked for
 */
record Address(String path, String query) {

    static Address of(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Address(
                request.getRequestURI(),
                query == null
                        ? ""
                        : UriComponentsBuilder.newInstance()
                                .query(query)
                                .replaceQueryParam(Parts.PARAMETER)
                                .replaceQueryParam(Parts.SEEN)
                                .build()
                                .toUriString()
                                .replaceFirst("^\\?", ""));
    }

    String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same page for another account; what is about one thing of this account leads to its list. */
    String of(AccountId other) {
        String[] steps = path.split("/");
        return "/accounts/" + other + (steps.length > 3 ? "/" + steps[3] : "");
    }
}
