package io.gatehouse.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every link of a page to a file or a heading of ours leads there. Links to the web are not followed. */
final class ResolvingLinks {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]*`");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *#*$");

    private ResolvingLinks() {}

    static List<String> faults(Page page) {
        return page.prose().stream()
                .flatMap(line -> LINK.matcher(INLINE_CODE.matcher(line).replaceAll("code"))
                        .results())
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .flatMap(target -> fault(page, target).stream())
                .map(fault -> page.path() + ": " + fault)
                .toList();
    }

    private static Optional<String> fault(Page page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path folder = page.path().toAbsolutePath().getParent();
        if (!file.isEmpty() && (folder == null || !Files.exists(folder.resolve(file)))) {
            return Optional.of("the link '" + target + "' leads to no file");
        }
        if (hash < 0 || folder == null) {
            return Optional.empty();
        }
        Page linked = file.isEmpty() ? page : Page.read(folder.resolve(file));
        boolean found = linked.prose().stream()
                .flatMap(line -> HEADING.matcher(line).results())
                .anyMatch(heading -> anchor(heading.group(1)).equals(target.substring(hash + 1)));
        return found ? Optional.empty() : Optional.of("the link '" + target + "' leads to no heading");
    }

    // As the common renderers do it: lower case, punctuation dropped, spaces to dashes.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
