package io.gatehouse.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to reach people. */
public enum Channel {
    /** The desk's log; always on. */
    LOG,
    EMAIL,
    SMS;

    /** As people write it: {@code email}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel people call so; empty if there is none. */
    public static Optional<Channel> ofWord(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }

    /** What may be written for a channel. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Channel::word).toList();
    }
}
