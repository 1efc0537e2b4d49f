package io.gatehouse.documentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * The commands one can type.
 *
 * @param options the long and short options of this command
 * @param open whether what follows is not ours to judge, as behind a word the launcher handles itself
 */
record CommandTree(Map<String, CommandTree> subcommands, Set<String> options, boolean open) {

    private static final CommandTree ANYTHING = new CommandTree(Map.of(), Set.of(), true);

    static CommandTree of(CommandLine command) {
        if (command.getCommand() instanceof HelpCommand) {
            return ANYTHING;
        }
        Map<String, CommandTree> subcommands = new TreeMap<>();
        command.getSubcommands().forEach((name, sub) -> subcommands.put(name, of(sub)));
        return new CommandTree(
                subcommands, new TreeSet<>(command.getCommandSpec().optionsMap().keySet()), false);
    }

    /** This tree and words that the launcher itself understands. */
    CommandTree plus(Stream<String> launcherWords) {
        Map<String, CommandTree> all = new LinkedHashMap<>(subcommands);
        launcherWords.forEach(word -> all.put(word, ANYTHING));
        return new CommandTree(all, options, open);
    }
}
