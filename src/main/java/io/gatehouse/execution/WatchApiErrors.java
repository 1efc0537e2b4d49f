package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.safety.BreakerCheck;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The breaker of the line to the broker: trips when it makes too many technical errors within an hour. */
@Component
class WatchApiErrors implements BreakerCheck {

    /** How many errors within {@link #WINDOW} halt. */
    static final int MOST = 5;

    static final Duration WINDOW = Duration.ofHours(1);

    private final BrokerNotices notices;
    private final TripBreaker breakers;
    private final Broker broker;
    private final DeskClock clock;

    WatchApiErrors(BrokerNotices notices, TripBreaker breakers, Broker broker, DeskClock clock) {
        this.notices = notices;
        this.breakers = breakers;
        this.broker = broker;
        this.clock = clock;
    }

    /** Keeps a notice, and counts if it is a new technical error; in the caller's transaction. */
    void note(BrokerNotice notice) {
        if (notices.record(notice) && isError(notice)) {
            AccountId account = notice.account();
            tooMany(account).ifPresent(reason -> breakers.trip(account, Cause.API_ERRORS, reason));
        }
    }

    private Optional<String> tooMany(AccountId account) {
        Instant now = clock.now();
        List<BrokerNotice> errors = notices.between(account, now.minus(WINDOW), now.plusNanos(1_000)).stream()
                .filter(WatchApiErrors::isError)
                .toList();
        return errors.size() >= MOST
                ? Optional.of(errors.size() + " technical errors of the broker within " + WINDOW.toMinutes()
                        + " minutes, fewer than " + MOST + " are borne: " + words(errors))
                : Optional.empty();
    }

    private static boolean isError(BrokerNotice notice) {
        boolean expected = notice.kind() == BrokerNotice.Kind.CONNECTION_LOST && ResetWindow.contains(notice.at());
        return notice.kind().isTechnical() && !expected;
    }

    private static String words(List<BrokerNotice> errors) {
        return errors.stream()
                .map(error -> error.kind() + " " + error.words())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Override
    public Set<Cause> causes() {
        return Set.of(Cause.API_ERRORS);
    }

    @Override
    public Optional<String> whyNotYet(Latch latch) {
        return tooMany(latch.account()).or(() -> silence(latch.account()));
    }

    private Optional<String> silence(AccountId account) {
        return broker.cash(account) instanceof Answer.Unknown<Money> unknown
                ? Optional.of("the broker does not answer: " + unknown.reason())
                : Optional.empty();
    }
}
