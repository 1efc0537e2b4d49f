package io.gatehouse.web.health;

import io.gatehouse.desk.DeskView;
import io.gatehouse.desk.Heartbeat;
import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.Quote;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's own health, beside that of database and disk which Spring Boot looks at. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskHealth {

    // The loop goes round several times a second; a scan takes it well under one.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration STALE = Duration.ofMinutes(15);
    private static final Duration LOOKED_BACK = Duration.ofHours(1);
    // The cycle compares, settles and writes after the close; its own tries are over by then.
    private static final Duration SETTLED_AFTER = Duration.ofHours(3);
    // As many as make the breaker of the line trip.
    private static final int MOST_ERRORS = 5;

    /**
     * What the broker said by itself within the last hour. It is not asked: a question that it leaves unanswered counts
     * as an error of the line, and looking must not halt anything.
     */
    @Bean
    HealthIndicator brokerHealthIndicator(BrokerNotices notices, DeskView desk, DeskClock clock) {
        return () -> {
            Health.Builder health = Health.up();
            Instant now = clock.now();
            for (AccountId account : desk.accounts()) {
                List<BrokerNotice> said = notices.between(account, now.minus(LOOKED_BACK), now.plusNanos(1_000));
                long errors = said.stream()
                        .filter(notice -> notice.kind().isTechnical())
                        .count();
                if (errors >= MOST_ERRORS || isCutOff(said)) {
                    health.down();
                }
                health.withDetail(account + " connected", !isCutOff(said))
                        .withDetail(account + " errors within an hour", errors);
            }
            return health.build();
        };
    }

    static boolean isCutOff(List<BrokerNotice> said) {
        return said.stream()
                .map(BrokerNotice::kind)
                .filter(kind ->
                        kind == BrokerNotice.Kind.CONNECTION_LOST || kind == BrokerNotice.Kind.CONNECTION_RESTORED)
                .reduce((before, after) -> after)
                .filter(kind -> kind == BrokerNotice.Kind.CONNECTION_LOST)
                .isPresent();
    }

    /** How old the market's word is; an old one matters while the market is open. */
    @Bean
    HealthIndicator marketDataHealthIndicator(MarketData market, DeskClock clock, NyseCalendar calendar) {
        return () -> {
            try {
                Optional<Symbol> first = market.universe().stream().findFirst().map(Listing::symbol);
                if (first.isEmpty()) {
                    return Health.down()
                            .withDetail("reason", "the universe is empty")
                            .build();
                }
                Quote quote = market.quote(first.get());
                Duration age = Duration.between(quote.at(), clock.now());
                TradingSession session = calendar.sessionOnOrAfter(clock.today());
                boolean stale = session.isMarketOpenAt(clock.now()) && age.compareTo(STALE) > 0;
                return (stale ? Health.down() : Health.up())
                        .withDetail("source", market.source().name())
                        .withDetail("symbol", first.get().value())
                        .withDetail("ageSeconds", age.toSeconds())
                        .build();
            } catch (MarketDataUnavailable silent) {
                return Health.down()
                        .withDetail("reason", String.valueOf(silent.getMessage()))
                        .build();
            }
        };
    }

    /** Failed steps wait for people and stop nothing else, so they are told and are not "down". */
    @Bean
    HealthIndicator engineHealthIndicator(Heartbeat heartbeat, DeskView desk) {
        return () -> {
            Optional<Duration> silent = heartbeat.silentFor();
            Health.Builder health = heartbeat.brokenBy().isPresent()
                            || silent.filter(since -> since.compareTo(LONGEST_SILENCE) > 0)
                                    .isPresent()
                    ? Health.down()
                    : Health.up();
            heartbeat.brokenBy().ifPresent(why -> health.withDetail("brokenBy", why));
            silent.ifPresent(since -> health.withDetail("silentSeconds", since.toSeconds()));
            desk.whyClosed().ifPresent(why -> health.withDetail("standingBy", why));
            long failed = desk.accounts().stream()
                    .mapToLong(account -> desk.incidents(account).size())
                    .sum();
            return health.withDetail("failedSteps", failed).build();
        };
    }

    /** A session whose close passed hours ago and that is not closed in the ledger was missed. */
    @Bean
    HealthIndicator lastCycleHealthIndicator(DeskView desk, Ledger ledger, DeskClock clock, NyseCalendar calendar) {
        return () -> {
            Optional<String> closedNode = desk.whyClosed();
            if (closedNode.isPresent()) {
                return Health.unknown()
                        .withDetail("standingBy", closedNode.get())
                        .build();
            }
            Health.Builder health = Health.up();
            for (AccountId account : desk.accounts()) {
                Optional<LocalDate> closed = ledger.lastClosedSession(account);
                missed(closed, clock.now(), calendar)
                        .ifPresent(session -> health.down().withDetail(account + " missed", session.toString()));
                health.withDetail(
                        account + " last", closed.map(LocalDate::toString).orElse("none yet"));
            }
            return health.build();
        };
    }

    /** The session after the last closed one, if it should have been closed by now. */
    static Optional<LocalDate> missed(Optional<LocalDate> closed, Instant now, NyseCalendar calendar) {
        return closed.map(calendar::next)
                .filter(next -> now.isAfter(next.marketClosesAt().plus(SETTLED_AFTER)))
                .map(TradingSession::date);
    }
}
