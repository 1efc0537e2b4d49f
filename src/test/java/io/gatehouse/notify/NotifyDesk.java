package io.gatehouse.notify;

import io.gatehouse.TestDatabase;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.notify.jdbc.TestNotify;
import io.gatehouse.phases.DailyLimitExceeded;
import io.gatehouse.phases.SessionLog;
import io.gatehouse.phases.jdbc.TestPhases;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifications of a fresh account as they are wired, over real tables, at 15:00 UTC of a Wednesday. */
final class NotifyDesk implements AutoCloseable {

    static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety", "phases", "audit", "notify");
    static final Instant NOW = Instant.parse("2026-02-04T15:00:00Z");

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    final TestLedger book = new TestLedger(DATABASE);
    final AccountId account = book.account;
    final SimulatedDeskClock clock = new SimulatedDeskClock(NOW);
    final NyseCalendar calendar = new NyseCalendar();
    final NotificationRecord record = TestNotify.record(DATABASE);
    final TransactionTemplate transaction = new TransactionTemplate(DATABASE.transactionManager());
    final NotifySettings settings;
    final Channels channels;
    final Waiting waiting = new Waiting();
    final DeliverNotifications deliver;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    NotifyDesk(String... keys) {
        this(false, keys);
    }

    /** @param run whether it is a simulation's */
    NotifyDesk(boolean run, String... keys) {
        settings = settings(keys);
        channels = run ? Channels.logOnly() : Channels.of(settings);
        deliver = deliver(record);
        context.register(
                Transactions.class,
                RaiseNotification.class,
                TellPhases.class,
                TellSafety.class,
                TellFailures.class,
                Alerts.class,
                WatchTrades.class);
        context.registerBean(PlatformTransactionManager.class, DATABASE::transactionManager);
        context.registerBean(NotificationRecord.class, () -> record);
        context.registerBean(NotifySettings.class, () -> settings);
        context.registerBean(Channels.class, () -> channels);
        context.registerBean(Waiting.class, () -> waiting);
        context.registerBean(DeskClock.class, () -> clock);
        context.registerBean(NyseCalendar.class, () -> calendar);
        context.registerBean(Ledger.class, book::ledger);
        context.registerBean(SessionLog.class, () -> TestPhases.sessions(DATABASE));
        context.refresh();
    }

    /** The defaults with some keys set, each as {@code key=value} below the prefix. */
    static NotifySettings settings(String... keys) {
        Map<String, String> values = Arrays.stream(keys)
                .map(key -> key.split("=", 2))
                .collect(Collectors.toMap(pair -> NotifySettings.PREFIX + "." + pair[0], pair -> pair[1]));
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(NotifySettings.PREFIX, NotifySettings.class);
    }

    /** What a node does that comes up over the same tables. */
    DeliverNotifications deliver(NotificationRecord tables) {
        return new DeliverNotifications(tables, channels, settings, of -> true, clock);
    }

    <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    /** A fact and its commit. */
    void happens(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }

    void happensAndIsRolledBack(Object event) {
        transaction.executeWithoutResult(status -> {
            context.publishEvent(event);
            status.setRollbackOnly();
        });
    }

    /** One entry too many: goes to every channel. */
    DailyLimitExceeded limitExceeded() {
        return new DailyLimitExceeded(TradeId.parse(account + ":2026-02-04:ABCD"), 2, 1);
    }

    List<Notified> told() {
        return record.newest(account, false, 100);
    }

    Delivery delivery(Channel channel) {
        return told().get(0).deliveries().stream()
                .filter(delivery -> delivery.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    void later(Duration by) {
        clock.advanceTo(clock.now().plus(by));
    }

    NotifyNotices notices() {
        return new NotifyNotices(record, calendar, clock);
    }

    @Override
    public void close() {
        // Tables are shared: what this test left waiting is nobody else's to deliver.
        DATABASE.jdbc()
                .sql("DELETE FROM notify_delivery WHERE notification_key LIKE ?")
                .param(account + ":%")
                .update();
        context.close();
    }
}
