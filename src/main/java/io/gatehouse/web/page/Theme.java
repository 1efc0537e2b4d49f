package io.gatehouse.web.page;

import java.util.Optional;

/** The theme a person chose, rendered by the server so that no page flashes in the other one. */
public final class Theme {

    private Theme() {}

    /** {@code light} or {@code dark}; empty text for what the system says. */
    public static String of(Optional<String> cookie) {
        return cookie.filter(name -> name.equals("light") || name.equals("dark"))
                .orElse("");
    }
}
