package io.gatehouse.strategy;

import io.gatehouse.instrument.Right;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options finder: of one share's chain the put with the most premium per margin, or the rule that kept the
 * nearest one from being sold. Nearest is the put that got furthest down the list of rules, among equals the
 * one that missed its rule by least.
 */
final class FindPut {

    private final OptionSettings options;
    private final MarginSettings margin;
    private final List<OptionScreens.PutRule> rules;

    FindPut(StrategySettings settings) {
        this.options = settings.options();
        this.margin = settings.margin();
        this.rules = OptionScreens.of(options);
    }

    /** What a chain comes to: a candidate, or why there is none. */
    sealed interface Found {

        record Best(Candidate candidate) implements Found {}

        record None(RuleAnswer.Refused nearest) implements Found {}
    }

    /** @param share one whose quote is usable */
    Found in(OptionChain chain, ScreenedShare share) {
        Price shareMid = share.usableQuote().mid();
        Optional<Candidate> best = Optional.empty();
        Optional<Miss> nearest = Optional.empty();
        for (OptionQuote line : chain.quotes()) {
            if (line.contract().right() != Right.PUT) {
                continue;
            }
            ListedPut put = ListedPut.of(share, shareMid, line, options.quoteStaleAfter());
            Optional<Miss> miss = firstMiss(put);
            if (miss.isEmpty()) {
                best = better(best, Candidate.of(put, margin));
            } else if (nearest.isEmpty() || miss.get().isNearerThan(nearest.get())) {
                nearest = miss;
            }
        }
        if (best.isPresent()) {
            return new Found.Best(best.get());
        }
        return new Found.None(nearest.map(this::words).orElseGet(() -> nothingListed(share)));
    }

    Stream<String> rules() {
        return rules.stream().map(rule -> rule.rule().sentence());
    }

    /** The first rule one put breaks; empty when it could be sold. */
    Optional<RuleAnswer.Refused> refusalOf(ListedPut put) {
        return firstMiss(put).map(this::words);
    }

    private static Optional<Candidate> better(Optional<Candidate> best, Candidate other) {
        boolean wins = best.isEmpty() || Candidate.BEST_FIRST.compare(other, best.get()) < 0;
        return wins ? Optional.of(other) : best;
    }

    private Optional<Miss> firstMiss(ListedPut put) {
        for (int i = 0; i < rules.size(); i++) {
            OptionScreens.PutRule rule = rules.get(i);
            if (!rule.rule().holds().test(put)) {
                return Optional.of(new Miss(put, i, rule.missedBy().apply(put)));
            }
        }
        return Optional.empty();
    }

    private RuleAnswer.Refused words(Miss miss) {
        Rule<ListedPut> rule = rules.get(miss.rule()).rule();
        String found = rule.found().apply(miss.put()) + " (" + miss.put().contract() + ")";
        return new RuleAnswer.Refused(rule.id(), found, rule.asks());
    }

    private RuleAnswer.Refused nothingListed(ScreenedShare share) {
        DayBand days = options.daysToExpiry();
        return new RuleAnswer.Refused(
                "listed-put",
                "no put listed",
                "a put that expires from " + share.day().date().plusDays(days.min()) + " to "
                        + share.day().date().plusDays(days.max()));
    }

    /** A put, the rule it broke first (by its place in the list) and by how much. */
    private record Miss(ListedPut put, int rule, BigDecimal by) {

        boolean isNearerThan(Miss other) {
            return rule > other.rule || (rule == other.rule && by.compareTo(other.by) < 0);
        }
    }
}
