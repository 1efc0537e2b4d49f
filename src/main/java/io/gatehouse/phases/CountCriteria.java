package io.gatehouse.phases;

import io.gatehouse.money.Ratio;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Criteria over counts, and over what must not have happened. */
final class CountCriteria {

    private CountCriteria() {}

    static Criterion sessions(int asked) {
        return atLeast(
                "trading-sessions",
                "sessions",
                asked,
                evidence -> evidence.sessions().size());
    }

    static Criterion profitableSessions(int asked) {
        return atLeast("profitable-sessions", "sessions", asked, Evidence::profitableSessions);
    }

    static Criterion closedTrades(int asked) {
        return atLeast("closed-trades", "trades", asked, Evidence::countedTrades);
    }

    // Time brings more of it, so too few is never a failure.
    private static Criterion atLeast(String name, String of, int asked, ToIntFunction<Evidence> count) {
        return new Criterion(name, evidence -> {
            int have = count.applyAsInt(evidence);
            String words = name.replace('-', ' ');
            return have >= asked
                    ? answer(
                            name,
                            Verdict.PASS,
                            have,
                            asked,
                            have,
                            Optional.empty(),
                            have + " " + words + ", at least " + asked)
                    : answer(
                            name,
                            Verdict.NOT_ENOUGH_EVIDENCE,
                            have,
                            asked,
                            have,
                            Optional.of(new CriterionAnswer.Needed(asked - have, of)),
                            have + " " + words + ", at least " + asked + ": " + (asked - have) + " more");
        });
    }

    private static CriterionAnswer answer(
            String name,
            Verdict verdict,
            int have,
            int asked,
            int sample,
            Optional<CriterionAnswer.Needed> needed,
            String words) {
        return new CriterionAnswer(
                name, verdict, "" + have, "at least " + asked, sample, Optional.empty(), needed, words);
    }

    /** What is missing may be bad: it blocks until it is there. */
    static Criterion everySessionRecorded() {
        return new Criterion("sessions-recorded", evidence -> {
            boolean complete = evidence.missing().isEmpty();
            return new CriterionAnswer(
                    "sessions-recorded",
                    complete ? Verdict.PASS : Verdict.NOT_ENOUGH_EVIDENCE,
                    evidence.missing().size() + " missing",
                    "none missing",
                    evidence.sessions().size(),
                    Optional.empty(),
                    Optional.empty(),
                    complete
                            ? "every session since the evidence began is recorded"
                            : "no figures for " + evidence.missing() + "; record them, or reset the session count");
        });
    }

    static Criterion nothingByHand() {
        return none("no-overrides", "overrides or resets applied", Evidence::byHand);
    }

    static Criterion nothingAdopted() {
        return none("no-adopted-trades", "trades opened by hand and adopted", Evidence::adopted);
    }

    private static Criterion none(String name, String what, ToIntFunction<Evidence> count) {
        return new Criterion(name, evidence -> {
            int found = count.applyAsInt(evidence);
            return new CriterionAnswer(
                    name,
                    found == 0 ? Verdict.PASS : Verdict.FAIL,
                    "" + found,
                    "none",
                    found,
                    Optional.empty(),
                    Optional.empty(),
                    found + " " + what + " since the evidence began, none allowed"
                            + (found == 0 ? "" : "; only a new start of the evidence settles it"));
        });
    }

    static Criterion notMissed(int inARow, int window) {
        return new Criterion("missed-sessions", evidence -> {
            int most = evidence.mostMissedInARow(window);
            boolean none = evidence.sessions().isEmpty();
            return new CriterionAnswer(
                    "missed-sessions",
                    none ? Verdict.NOT_ENOUGH_EVIDENCE : most <= inARow ? Verdict.PASS : Verdict.FAIL,
                    most + " in a row",
                    "at most " + inARow + " in a row in the last " + window,
                    Math.min(window, evidence.sessions().size()),
                    Optional.empty(),
                    Optional.empty(),
                    most + " sessions in a row with a signal, entries allowed and nothing executed, at most " + inARow
                            + " in the last " + window);
        });
    }

    static Criterion drawdownBelow(Ratio most) {
        return new Criterion("max-drawdown", evidence -> {
            Ratio deepest = evidence.maxDrawdown();
            boolean none = evidence.sessions().isEmpty();
            return new CriterionAnswer(
                    "max-drawdown",
                    none ? Verdict.NOT_ENOUGH_EVIDENCE : deepest.isBelow(most) ? Verdict.PASS : Verdict.FAIL,
                    deepest.asPercent(),
                    "below " + most.asPercent(),
                    evidence.sessions().size(),
                    Optional.empty(),
                    Optional.empty(),
                    "equity fell by " + deepest.asPercent() + " from its peak, open positions included, below "
                            + most.asPercent() + " allowed");
        });
    }

    static Criterion drilledWithin(int sessions) {
        return new Criterion("emergency-stop-drill", evidence -> {
            Optional<Integer> ago = evidence.sessionsSinceDrill();
            boolean recent = ago.filter(n -> n <= sessions).isPresent();
            String found = ago.map(n -> n + " sessions ago").orElse("none known");
            return new CriterionAnswer(
                    "emergency-stop-drill",
                    recent ? Verdict.PASS : Verdict.NOT_ENOUGH_EVIDENCE,
                    found,
                    "within " + sessions + " sessions",
                    ago.isPresent() ? 1 : 0,
                    Optional.empty(),
                    Optional.empty(),
                    "last emergency-stop drill that passed: " + found + "; real money needs one within " + sessions
                            + " sessions");
        });
    }
}
