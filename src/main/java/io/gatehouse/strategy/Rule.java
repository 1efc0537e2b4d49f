package io.gatehouse.strategy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule that can be read aloud: "{@code id}: {@code asks}".
 *
 * @param id its name in records and reports, for example {@code uptrend}
 * @param asks what it asks for, with its figures
 * @param holds whether a subject keeps it
 * @param found what a subject that breaks it is like, with figures
 */
record Rule<T>(String id, String asks, Predicate<T> holds, Function<T, String> found) {

    RuleAnswer judge(T subject) {
        return holds.test(subject) ? RuleAnswer.PASS : new RuleAnswer.Refused(id, found.apply(subject), asks);
    }

    String sentence() {
        return id + ": " + asks;
    }

    /** The first rule's refusal in the order of the list; empty when all pass. */
    static <T> Optional<RuleAnswer.Refused> firstRefusal(List<Rule<T>> rules, T subject) {
        for (Rule<T> rule : rules) {
            if (rule.judge(subject) instanceof RuleAnswer.Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
