package io.gatehouse.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a campaign came to.
 *
 * @param elapsed by the machine
 */
public record CampaignReport(CampaignPlan plan, List<SeedOutcome> outcomes, Duration elapsed) {

    /** Findings that are printed; the rest is in the folders of their seeds. */
    private static final int SHOWN = 20;

    public CampaignReport {
        outcomes = List.copyOf(outcomes);
    }

    public List<Violation> violations() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.violations().stream())
                .toList();
    }

    /** How often something happened in all seeds together, by name. */
    public Tally tally() {
        Tally all = new Tally();
        outcomes.forEach(outcome -> all.add(outcome.tally()));
        return all;
    }

    /** The same of the seeds in which everything held. */
    private Tally survived() {
        Tally all = new Tally();
        outcomes.stream()
                .filter(outcome -> outcome.violations().isEmpty())
                .forEach(outcome -> all.add(outcome.tally()));
        return all;
    }

    /** The tables and what was found, for people; survived is a fault of a seed in which everything held to its end. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Tally all = tally();
        Tally survived = survived();
        lines.add("");
        lines.add("%-58s %9s %9s".formatted("Fault", "injected", "survived"));
        part(FaultNames.PREFIX, all)
                .forEach((name, count) -> lines.add("%-58s %,9d %,9d"
                        .formatted(name.substring(FaultNames.PREFIX.length()), count, survived.of(name))));
        lines.add("");
        for (String part : List.of("traded ", "books ", "latched ", "released ", "deed ")) {
            part(part, all).forEach((name, count) -> lines.add("%-58s %,9d".formatted(name, count)));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d seeds in %.1f min: %s",
                outcomes.size(),
                elapsed.toSeconds() / 60.0,
                violations().isEmpty() ? "no violation" : violations().size() + " VIOLATIONS"));
        violations().stream().limit(SHOWN).map(Violation::text).forEach(text -> lines.add("  VIOLATION " + text));
        if (!violations().isEmpty()) {
            lines.add("Kept in " + plan.folder() + "; again: ./gatehouse chaos --days " + plan.days() + " --seed "
                    + violations().get(0).seed());
        }
        return lines;
    }

    private static Map<String, Long> part(String prefix, Tally tally) {
        return tally.startingWith(prefix);
    }
}
