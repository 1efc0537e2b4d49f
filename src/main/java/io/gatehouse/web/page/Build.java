package io.gatehouse.web.page;

import java.util.Optional;

/** Which build of the desk this is. */
public final class Build {

    private Build() {}

    /** Its version, or that it has none. */
    public static String words() {
        return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("built from the sources");
    }
}
