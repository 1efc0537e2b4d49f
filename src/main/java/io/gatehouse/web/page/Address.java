package io.gatehouse.web.page;

import io.gatehouse.ledger.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page is, with the state that its address carries.
 *
 * @param path {@code /accounts/{account}/…}
 * @param query without the part that was asked for
 */
public record Address(String path, String query) {

    private static final Pattern PAGE = Pattern.compile("^/accounts/[^/]+(/[^/]+)");

    /** Of the page that answers a request, which for a form that is shown again is another one than the form's. */
    public static Address of(HttpServletRequest request) {
        return request.getAttribute(Frame.ADDRESS) instanceof String told
                ? of(URI.create(told).getRawPath(), URI.create(told).getRawQuery())
                : of(request.getRequestURI(), request.getQueryString());
    }

    private static Address of(String path, @Nullable String query) {
        return new Address(
                path,
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

    /**
     * The same page with other values of some parameters.
     *
     * @param values plain letters, digits and dashes; an empty one leaves its parameter out
     */
    public String with(Map<String, String> values) {
        return below("", values);
    }

    /**
     * What lies below the page, or beside it, with the state of the page.
     *
     * @param more what is added to the path
     * @param values as in {@link #with}
     */
    public String below(String more, Map<String, String> values) {
        UriComponentsBuilder changed = UriComponentsBuilder.newInstance().query(query);
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                changed.replaceQueryParam(name);
            } else {
                changed.replaceQueryParam(name, value);
            }
        });
        String other = changed.build().getQuery();
        return other == null || other.isEmpty() ? path + more : path + more + "?" + other;
    }

    /** The same page for another account; what is about one thing of this account leads to its list. */
    String of(AccountId other) {
        Matcher page = PAGE.matcher(path);
        return "/accounts/" + other + (page.find() ? page.group(1) : "");
    }
}
