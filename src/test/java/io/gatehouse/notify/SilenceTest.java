package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.desk.Heartbeat;
import io.gatehouse.execution.SessionSettled;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.money.Money;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.jdbc.TestPhases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Nothing happens any more: that is told once, and once more when it is over. The clock is at 10:00 of a Wednesday. */
@DatabaseTest
class SilenceTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 2, 3);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 2, 4);

    private final NotifyDesk desk = new NotifyDesk("silence.sessions-without-trade=3", "silence.heartbeat=30s");
    private final AtomicReference<Duration> machine = new AtomicReference<>(Duration.ZERO);
    private final Heartbeat heartbeat = new Heartbeat(machine::get);

    @AfterEach
    void close() {
        desk.close();
    }

    private WatchCycle cycle() {
        return new WatchCycle(
                desk.book.ledger(),
                desk.bean(Alerts.class),
                desk.settings.silence(),
                desk.calendar,
                desk.clock,
                desk.transaction);
    }

    private WatchHeartbeat heart() {
        return heart(desk.transaction);
    }

    private WatchHeartbeat heart(TransactionOperations transaction) {
        return new WatchHeartbeat(
                heartbeat,
                desk.bean(Alerts.class),
                desk.settings.silence(),
                desk.clock,
                transaction,
                new SendUnrecorded(desk.settings, desk.channels, of -> true));
    }

    private List<String> subjects() {
        return desk.told().stream()
                .map(told -> told.notification().subject())
                .sorted()
                .toList();
    }

    private void recorded(LocalDate session) {
        desk.book.write(ledger -> {
            ledger.openSession(desk.account, session, desk.clock.now());
            return ledger.closeSession(
                    new SessionEquity(desk.account, session, Money.ZERO, Money.ZERO), desk.clock.now());
        });
    }

    private void at(String utc) {
        desk.clock.advanceTo(Instant.parse(utc));
    }

    // ── the session's record ──

    @Test
    void aSessionWhoseRecordIsMissingAnHourAfterTheCloseIsToldOnceUntilOneIsThere() {
        recorded(TUESDAY);
        WatchCycle watch = cycle();
        watch.look(desk.account);
        at("2026-02-04T21:59:00Z");
        watch.look(desk.account);
        assertThat(desk.told()).as("59 minutes after the close").isEmpty();

        at("2026-02-04T22:00:00Z");
        watch.look(desk.account);
        watch.look(desk.account);

        assertThat(subjects()).containsExactly("no record of session 2026-02-04");
        assertThat(desk.told().get(0).notification().text()).contains("the last one recorded is 2026-02-03");
        assertThat(desk.notices().notices(desk.account))
                .singleElement()
                .asString()
                .startsWith("no record of session 2026-02-04: It should be there 60 minutes after the close");

        at("2026-02-04T23:00:00Z");
        recorded(WEDNESDAY);
        watch.look(desk.account);

        assertThat(subjects())
                .containsExactly("no record of session 2026-02-04", "over: no record of session 2026-02-04");
        assertThat(desk.notices().notices(desk.account)).isEmpty();
    }

    @Test
    void anAlertThatAnEarlierProcessBeganEndsInThisOne() {
        recorded(TUESDAY);
        at("2026-02-04T22:00:00Z");
        cycle().look(desk.account);
        cycle().look(desk.account);
        recorded(WEDNESDAY);

        cycle().look(desk.account);

        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anAccountThatIsNewHasNoRecordToMiss() {
        WatchCycle watch = cycle();
        at("2026-02-04T22:00:00Z");

        watch.look(desk.account);
        assertThat(desk.told()).as("the desk came up after the session began").isEmpty();

        at("2026-02-05T22:00:00Z");
        watch.look(desk.account);
        assertThat(subjects())
                .as("the first session it could have recorded")
                .containsExactly("no record of session 2026-02-05");
        assertThat(desk.told().get(0).notification().text()).contains("the last one recorded is none");
    }

    // ── the desk's loop ──

    @Test
    void aLoopThatStandsStillIsToldOnceAndWhenItGoesRoundAgain() {
        WatchHeartbeat watch = heart();
        watch.look(desk.account);
        assertThat(desk.told()).as("before the first beat").isEmpty();

        heartbeat.beat();
        machine.set(Duration.ofSeconds(30));
        watch.look(desk.account);
        assertThat(desk.told()).isEmpty();
        machine.set(Duration.ofSeconds(31));
        watch.look(desk.account);
        machine.set(Duration.ofSeconds(90));
        watch.look(desk.account);
        assertThat(subjects()).containsExactly("the desk's loop stands still");
        assertThat(desk.told().get(0).notification().text()).startsWith("It has not gone round for 31 seconds");

        heartbeat.beat();
        watch.look(desk.account);
        watch.look(desk.account);
        assertThat(subjects()).containsExactly("over: the desk's loop stands still", "the desk's loop stands still");
    }

    @Test
    void aSecondStandstillIsASecondAlert() {
        WatchHeartbeat watch = heart();
        for (int i = 0; i < 2; i++) {
            heartbeat.beat();
            watch.look(desk.account);
            machine.updateAndGet(now -> now.plusSeconds(31));
            watch.look(desk.account);
            desk.later(Duration.ofMinutes(15));
        }

        assertThat(subjects().stream().filter("the desk's loop stands still"::equals))
                .hasSize(2);
    }

    @Test
    void aLoopThatEndedByAFailureIsTold() {
        heartbeat.beat();
        heartbeat.broke("IllegalStateException");

        heart().look(desk.account);

        assertThat(subjects()).containsExactly("the desk's loop has ended");
        assertThat(desk.told().get(0).notification().text())
                .startsWith("It ended by IllegalStateException. No account");
    }

    @Test
    void aDatabaseThatCannotBeWrittenToDoesNotSilenceIt() {
        try (FakeProvider provider = new FakeProvider();
                NotifyDesk texting = new NotifyDesk(
                        "sms.to=+12125550100",
                        "sms.from=Gatehouse",
                        "sms.url=" + provider.url(),
                        "sms.user=AC1",
                        "sms.password=word")) {
            AtomicBoolean away = new AtomicBoolean(true);
            WatchHeartbeat watch = new WatchHeartbeat(
                    heartbeat,
                    texting.bean(Alerts.class),
                    desk.settings.silence(),
                    desk.clock,
                    failingWhile(away, texting.transaction),
                    new SendUnrecorded(texting.settings, texting.channels, of -> true));
            heartbeat.beat();
            machine.set(Duration.ofSeconds(31));
            provider.answers(500, "busy");

            watch.look(texting.account);
            watch.look(texting.account);
            assertThat(provider.asked()).as("once, whatever comes of it").hasSize(1);
            assertThat(provider.asked().get(0).form()).contains("the desk's loop stands still");

            away.set(false);
            watch.look(texting.account);
            assertThat(texting.told()).as("recorded once it can be").hasSize(1);
        }
    }

    private static TransactionOperations failingWhile(AtomicBoolean away, TransactionOperations real) {
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                if (away.get()) {
                    throw new CannotCreateTransactionException("no connection");
                }
                return real.execute(action);
            }
        };
    }

    // ── trades ──

    private void quiet(LocalDate session, int entered) {
        desk.book.write(ledger -> TestPhases.sessions(NotifyDesk.DATABASE)
                .record(new SessionRecord(
                        desk.account,
                        session,
                        Phase.EXPERIENCE,
                        entered,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Money.ZERO,
                        Money.ZERO,
                        List.of(),
                        0,
                        0,
                        0,
                        true,
                        desk.clock.now())));
    }

    private void settles(LocalDate session) {
        desk.happens(new SessionSettled(new SessionEquity(desk.account, session, Money.ZERO, Money.ZERO)));
        quiet(session, 0);
    }

    @Test
    void threeSessionsWithoutATradeAreToldOnceUntilSomethingIsTraded() {
        LocalDate session = WEDNESDAY;
        quiet(TUESDAY, 1);
        for (int i = 0; i < 2; i++) {
            settles(session);
            session = desk.calendar.next(session).date();
        }
        assertThat(desk.told()).as("two quiet sessions").isEmpty();

        for (int i = 0; i < 3; i++) {
            settles(session);
            session = desk.calendar.next(session).date();
        }
        assertThat(subjects()).containsExactly("nothing traded in 3 sessions");
        assertThat(desk.told().get(0).notification().text()).contains("including session 2026-02-06");

        // The sample trade of the ledger is of this session.
        desk.book.held("ABCD", 1, "0.40");
        settles(TestLedger.SESSION);
        assertThat(subjects()).containsExactly("nothing traded in 3 sessions", "over: nothing traded in 3 sessions");
    }

    @Test
    void fewerSessionsThanThatSayNothing() {
        settles(WEDNESDAY);

        assertThat(desk.told()).isEmpty();
    }
}
