package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.DatabaseTest;
import io.gatehouse.desk.DeskNow;
import io.gatehouse.desk.DeskView;
import io.gatehouse.desk.Heartbeat;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a lasting desk does beside trading, and how it ends. */
@DatabaseTest
class BackgroundTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final NotifyDesk desk = new NotifyDesk();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Heartbeat heartbeat = new Heartbeat(() -> Duration.ZERO);
    private final DeskView view = view();

    @AfterEach
    void close() {
        desk.close();
    }

    private WatchSilence watch() {
        Alerts alerts = desk.bean(Alerts.class);
        SendUnrecorded unrecorded = new SendUnrecorded(desk.settings, desk.channels, view::isSimulated);
        return new WatchSilence(
                view,
                new WatchHeartbeat(
                        heartbeat, alerts, desk.settings.silence(), desk.clock, desk.transaction, unrecorded),
                new WatchCycle(
                        desk.book.ledger(),
                        alerts,
                        desk.settings.silence(),
                        desk.calendar,
                        desk.clock,
                        desk.transaction));
    }

    private boolean isLogged() {
        return desk.delivery(Channel.LOG).state() == Delivery.State.SENT;
    }

    @Test
    void deliversWhatIsCommittedWhileTheDeskRuns() {
        DeliverInBackground background = new DeliverInBackground(desk.deliver, view);
        background.start();
        assertThat(background.isRunning()).isTrue();

        desk.happens(desk.limitExceeded());

        await().atMost(SOON).until(this::isLogged);
        background.stop();
        assertThat(background.isRunning()).isFalse();
    }

    @Test
    void aNodeThatDoesNotRunTheAccountsDeliversNothing() {
        open.set(false);
        DeliverInBackground background = new DeliverInBackground(desk.deliver, view);
        desk.happens(desk.limitExceeded());

        background.start();
        background.stop();

        assertThat(isLogged()).isFalse();
    }

    @Test
    void whatAFailingDeskSaysLastIsSentBeforeItEnds() {
        DeliverInBackground background = new DeliverInBackground(desk.deliver, view);
        WatchSilence watch = watch();
        background.start();
        watch.start();
        desk.happens(desk.limitExceeded());
        await().atMost(SOON).until(this::isLogged);

        open.set(false);
        heartbeat.broke("IllegalStateException");
        watch.stop();
        background.stop();

        assertThat(watch.isRunning()).isFalse();
        assertThat(watch.getPhase()).as("stops before delivery does").isGreaterThan(background.getPhase());
        assertThat(desk.told())
                .filteredOn(told -> told.notification().kind() == Kind.NO_HEARTBEAT)
                .singleElement()
                .satisfies(told -> assertThat(told.deliveries())
                        .extracting(Delivery::state)
                        .containsExactly(Delivery.State.SENT));
    }

    private DeskView view() {
        return new DeskView() {
            @Override
            public Optional<String> whyClosed() {
                return open.get() ? Optional.empty() : Optional.of("stopping");
            }

            @Override
            public List<AccountId> accounts() {
                return List.of(desk.account);
            }

            @Override
            public boolean isSimulated(AccountId account) {
                return true;
            }

            @Override
            public DeskNow now(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<RunningProcess> processes(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Incident> incidents(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> notices(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<LocalDate> artifacts(AccountId account) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Path> artifact(AccountId account, LocalDate session) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
