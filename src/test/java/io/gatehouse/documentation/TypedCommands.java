package io.gatehouse.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every {@code ./gatehouse ...} on a page is a command with its options. */
final class TypedCommands {

    private static final Pattern TYPED = Pattern.compile("\\./gatehouse\\b([^`\\n#;&|>]*)");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern LAUNCHER_CASE =
            Pattern.compile("^\\s*([a-z][a-z-]*(?:\\s*\\|\\s*[a-z][a-z-]*)*)\\)", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("--[a-z0-9-]+(\\.[A-Za-z0-9_-]+)+=.*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TypedCommands() {}

    static List<String> faults(Page page, CommandTree root) {
        return TYPED.matcher(page.text())
                .results()
                .map(match -> match.group(1).strip())
                .flatMap(arguments -> fault(arguments, root).stream()
                        .map(fault -> page.path() + ": './gatehouse " + arguments + "': " + fault))
                .toList();
    }

    /** The words that a launcher script handles itself: the labels of its {@code case}. */
    static Stream<String> launcherWords(String script) {
        return LAUNCHER_CASE
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .flatMap(labels -> Arrays.stream(labels.replace(")", "").split("\\|", -1)))
                .map(String::strip);
    }

    // Any setting may be given to a command that starts a desk, as --a.b=c.
    private static boolean isUnknownOption(String word, CommandTree command) {
        return word.startsWith("-")
                && !command.options().contains(word.replaceAll("=.*", ""))
                && !SETTING.matcher(word).matches();
    }

    private static Optional<String> fault(String arguments, CommandTree root) {
        CommandTree command = root;
        for (String argument : SPACES.split(arguments, -1)) {
            String word = argument.replaceAll("[\\[\\].,:()]+$", "").replaceAll("^[\\[(]+", "");
            if (command.open()) {
                return Optional.empty();
            }
            if (WORD.matcher(word).matches() && !command.subcommands().isEmpty()) {
                CommandTree next = command.subcommands().get(word);
                if (next == null) {
                    return Optional.of("no command '" + word + "'; there are "
                            + String.join(", ", command.subcommands().keySet()));
                }
                command = next;
            } else if (isUnknownOption(word, command)) {
                return Optional.of("no option '" + word + "'; there are " + String.join(", ", command.options()));
            }
        }
        return Optional.empty();
    }
}
