package io.gatehouse.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A desk to be started: what it runs, as names and values of its configuration, above everything that files
 * and the environment say.
 */
record DeskStart(Kind kind, Map<String, String> properties) {

    /** Names the file the desk's log goes to. */
    static final String LOG = "logging.file.name";

    /** The three ways to run a desk. */
    enum Kind {
        SERVE,
        SIMULATE,
        REPLAY;

        /** As it stands in run ids and in the configuration. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DeskStart {
        properties = Map.copyOf(properties);
    }

    static DeskStart of(Kind kind) {
        return new DeskStart(kind, Map.of("gatehouse.run.kind", kind.word()));
    }

    DeskStart with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(name, value.toString());
        return new DeskStart(kind, more);
    }

    DeskStart with(String name, Optional<?> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    boolean hasWeb() {
        return kind == Kind.SERVE;
    }

    /** {@code --name=value}, ordered by name. */
    List<String> asArguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .sorted()
                .toList();
    }
}
