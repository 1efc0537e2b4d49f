package io.gatehouse.phases.report;

import io.gatehouse.phases.People;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a report what must not leave the desk: secrets always, operators' ids unless they are asked for. A
 * person is then the same {@code person-1} wherever the report names them, so that four eyes stay visible.
 */
public final class Redaction {

    private static final String GONE = "[redacted]";
    private static final int SHORTEST_SECRET = 4;

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|CREDENTIAL).*");

    // What people write in a reason when they should not: password=x, token: x, Bearer x, https://user:x@host.
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(pass(?:word|phrase|wd)|secret|token|api[-_ ]?key|credentials?)(\\s*[:=]\\s*|\\s+is\\s+)\\S+");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer\\s+)\\S+");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+(?=@)");

    private final Set<String> secrets;
    private final boolean withOperators;

    private Redaction(Set<String> secrets, boolean withOperators) {
        this.secrets = Set.copyOf(secrets);
        this.withOperators = withOperators;
    }

    /**
     * A redaction that knows the secrets of an environment.
     *
     * @param environment variables by name; those named like a secret are taken out wherever they appear
     * @param withOperators whether operators keep their ids
     */
    public static Redaction of(Map<String, String> environment, boolean withOperators) {
        Set<String> secrets = new HashSet<>();
        environment.forEach((name, value) -> {
            if (SECRET_NAME.matcher(name).matches() && value.length() >= SHORTEST_SECRET) {
                secrets.add(value);
            }
        });
        return new Redaction(secrets, withOperators);
    }

    PhaseReport of(PhaseReport report) {
        Map<String, String> names = withOperators ? Map.of() : namesIn(report);
        return new PhaseReport(
                report.account(),
                report.start(),
                report.end(),
                report.asOf(),
                report.phase(),
                report.transitions().stream().map(move -> move(move, names)).toList(),
                report.sizes().stream().map(change -> size(change, names)).toList(),
                report.halts().stream().map(halt -> halt(halt, names)).toList(),
                report.sessions(),
                report.totals(),
                report.readiness(),
                withOperators);
    }

    private static Map<String, String> namesIn(PhaseReport report) {
        Stream<String> moving = report.transitions().stream()
                .map(PhaseTransition::people)
                .flatMap(people -> Stream.concat(Stream.of(people.requestedBy()), people.approvedBy().stream()));
        Stream<String> acknowledging = report.halts().stream()
                .flatMap(halt -> halt.acknowledged().stream())
                .map(Latch.Acknowledgement::person);
        Stream<String> releasing = report.halts().stream()
                .flatMap(halt -> halt.released().stream())
                .flatMap(by -> Stream.concat(Stream.of(by.person()), by.second().stream()));
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(moving, acknowledging, releasing)
                .flatMap(each -> each)
                .filter(name -> !name.equals(People.DESK))
                .forEach(name -> names.putIfAbsent(name, "person-" + (names.size() + 1)));
        return names;
    }

    private PhaseTransition move(PhaseTransition move, Map<String, String> names) {
        People people = move.people();
        return new PhaseTransition(
                move.account(),
                move.number(),
                move.kind(),
                move.from(),
                move.to(),
                move.at(),
                move.session(),
                move.countsFrom(),
                move.trigger(),
                words(move.reason(), names),
                new People(
                        named(people.requestedBy(), names), people.approvedBy().map(name -> named(name, names))),
                move.evidence());
    }

    private SizeChange size(SizeChange change, Map<String, String> names) {
        return new SizeChange(
                change.account(),
                change.session(),
                change.at(),
                change.phase(),
                change.kind(),
                change.from(),
                change.to(),
                words(change.justification(), names));
    }

    private Latch halt(Latch halt, Map<String, String> names) {
        Optional<Latch.Acknowledgement> by = halt.acknowledged()
                .map(given -> new Latch.Acknowledgement(
                        named(given.person(), names), words(given.words(), names), given.at()));
        return new Latch(
                halt.id(),
                halt.account(),
                halt.cause(),
                halt.session(),
                halt.at(),
                words(halt.reason(), names),
                halt.disputed(),
                halt.notBefore(),
                by,
                halt.released()
                        .map(given -> new Latch.Release(
                                named(given.person(), names),
                                given.second().map(second -> named(second, names)),
                                words(given.words(), names),
                                given.at())));
    }

    private static String named(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    String words(String text, Map<String, String> names) {
        String clean = text;
        // The longest first: one secret may be the beginning of another.
        for (String secret : longestFirst(secrets)) {
            clean = clean.replace(secret, GONE);
        }
        clean = NAMED.matcher(clean).replaceAll("$1$2" + Matcher.quoteReplacement(GONE));
        clean = BEARER.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(GONE));
        clean = IN_ADDRESS.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(GONE));
        for (String name : longestFirst(names.keySet())) {
            clean = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                    .matcher(clean)
                    .replaceAll(Matcher.quoteReplacement(named(name, names)));
        }
        return clean;
    }

    private static List<String> longestFirst(Set<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
