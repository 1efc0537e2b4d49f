package io.gatehouse.notify;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes addresses, numbers and secrets out of what others say, before it is written anywhere. */
final class HideSecrets {

    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+");
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:[0-9][ ().-]*){9,}");

    private final List<String> secrets;

    HideSecrets(Stream<String> secrets) {
        // The longest first: a user may be part of an address.
        this.secrets = secrets.filter(secret -> !secret.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static HideSecrets of(NotifySettings settings) {
        return new HideSecrets(
                Stream.concat(settings.email().secrets(), settings.sms().secrets()));
    }

    /** The words in one line, at most 500 characters. */
    String in(String words) {
        String hidden = words;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, "<hidden>");
        }
        hidden = ADDRESS.matcher(hidden).replaceAll("<address>");
        hidden = NUMBER.matcher(hidden)
                .replaceAll("<number>")
                .replaceAll("\\s+", " ")
                .strip();
        return hidden.length() > LONGEST ? hidden.substring(0, LONGEST) : hidden;
    }
}
