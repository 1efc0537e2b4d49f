package io.gatehouse.notify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which kind goes to which channels: the usual ones of each kind, unless the configuration names others. */
final class Routes {

    private final Map<Kind, Set<Channel>> channels;

    private Routes(Map<Kind, Set<Channel>> channels) {
        this.channels = channels;
    }

    /**
     * The routes with some kinds configured.
     *
     * @throws NotifySettingWrong if a kind or a channel is none, or a bound channel is left out
     */
    static Routes of(Map<String, List<String>> configured) {
        Map<Kind, Set<Channel>> channels = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            channels.put(kind, withLog(kind.channels()));
        }
        configured.forEach((word, names) -> {
            Kind kind = Kind.ofWord(word)
                    .orElseThrow(() -> new NotifySettingWrong(NotifySettings.PREFIX + ".routes has no kind '" + word
                            + "'. Kinds are " + String.join(", ", Kind.words())
                            + ". Correct or remove it in config/notifications.yml."));
            channels.put(kind, configured(kind, names));
        });
        return new Routes(channels);
    }

    private static Set<Channel> configured(Kind kind, List<String> names) {
        String key = "routes." + kind.word();
        Set<Channel> named = EnumSet.noneOf(Channel.class);
        for (String name : names) {
            named.add(Channel.ofWord(name)
                    .orElseThrow(() -> new NotifySettingWrong(NotifySettings.PREFIX + "." + key + " is a list of "
                            + String.join(", ", Channel.words()) + "; have '" + name
                            + "'. Correct it in config/notifications.yml.")));
        }
        NotifySettingWrong.require(
                named.containsAll(kind.bound()), key, "a list with at least " + words(kind.bound()), names);
        return withLog(named);
    }

    private static String words(Set<Channel> channels) {
        return new TreeSet<>(channels).stream().map(Channel::word).collect(Collectors.joining(" and "));
    }

    private static Set<Channel> withLog(Set<Channel> channels) {
        Set<Channel> all = EnumSet.of(Channel.LOG);
        all.addAll(channels);
        return all;
    }

    /** Where a kind goes, the log first. */
    Set<Channel> of(Kind kind) {
        return channels.getOrDefault(kind, EnumSet.of(Channel.LOG));
    }

    /** The rules, one line each. */
    List<String> aloud() {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.word() + " (" + kind.severity() + ") goes to " + words(of(kind)))
                .toList();
    }
}
