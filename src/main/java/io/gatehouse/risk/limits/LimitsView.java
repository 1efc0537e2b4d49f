package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The limits of an account for who asks, the same from a running desk and from its database.
 *
 * @param version zero while only the file's values are known
 * @param open requests that wait for people or for their session
 */
public record LimitsView(String account, int version, String since, List<Limit> limits, List<Request> open) {

    /**
     * One limit.
     *
     * @param tighter smaller, larger or neither
     */
    public record Limit(String key, String value, String tighter) {}

    /**
     * A request and what became of it.
     *
     * @param progress its last step, or open
     */
    public record Request(
            String id,
            String requestedBy,
            String at,
            String reason,
            String kind,
            List<Changed> changes,
            String progress,
            List<StepView> steps) {

        public static Request of(LimitRequest request) {
            List<StepView> steps = request.steps().stream()
                    .map(step -> new StepView(
                            word(step.progress()),
                            step.person(),
                            step.words(),
                            step.at().toString()))
                    .toList();
            return new Request(
                    request.id().value(),
                    request.requestedBy(),
                    request.at().toString(),
                    request.reason(),
                    request.isLoosening() ? "loosening" : "tightening",
                    request.changes().stream()
                            .map(change -> new Changed(change.limit().key(), change.from(), change.to()))
                            .toList(),
                    steps.isEmpty() ? "open" : steps.get(steps.size() - 1).progress(),
                    steps);
        }
    }

    public record Changed(String key, String from, String to) {}

    public record StepView(String progress, String person, String words, String at) {}

    /** Every request of an account, oldest first. */
    public record History(String account, List<Request> requests) {

        public static History of(AccountId account, List<LimitRequest> requests) {
            return new History(
                    account.value(), requests.stream().map(Request::of).toList());
        }
    }

    public static LimitsView of(LimitVersion version, List<LimitRequest> requests) {
        return new LimitsView(
                version.account().value(),
                version.number(),
                version.since().toString(),
                Arrays.stream(LimitKey.values())
                        .map(limit -> new Limit(limit.key(), version.values().of(limit), word(limit.tighter())))
                        .toList(),
                requests.stream().filter(LimitRequest::isOpen).map(Request::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
