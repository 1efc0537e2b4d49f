package io.gatehouse.notify;

import io.gatehouse.desk.DeskView;
import io.gatehouse.desk.EventSource;
import io.gatehouse.desk.Heartbeat;
import io.gatehouse.desk.NoticeSource;
import io.gatehouse.desk.RunKind;
import io.gatehouse.desk.RunSettings;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Notifications of a desk: those of one that lasts are sent, a simulation or replay only logs them. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    private static final String KIND = "gatehouse.run.kind";

    @Bean
    static ConfigurationPropertiesBindHandlerAdvisor refuseUnknownSettings() {
        return new RefuseUnknownSettings();
    }

    @Bean
    Channels channels(NotifySettings settings, RunSettings run) {
        return run.kind() == RunKind.SERVE ? Channels.of(settings) : Channels.logOnly();
    }

    @Bean
    Waiting waiting() {
        return new Waiting();
    }

    @Bean
    DeliverNotifications deliverNotifications(
            NotificationRecord record,
            Channels channels,
            NotifySettings settings,
            ObjectProvider<DeskView> desk,
            DeskClock clock) {
        return new DeliverNotifications(
                record, channels, settings, account -> desk.getObject().isSimulated(account), clock);
    }

    @Bean
    NoticeSource notifyNotices(NotificationRecord record, NyseCalendar calendar, DeskClock clock) {
        return new NotifyNotices(record, calendar, clock);
    }

    /** A desk that runs until it is stopped. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = KIND, havingValue = "serve", matchIfMissing = true)
    static class Lasting {

        @Bean
        DeliverInBackground deliverInBackground(DeliverNotifications deliver, DeskView desk) {
            return new DeliverInBackground(deliver, desk);
        }

        @Bean
        WatchSilence watchSilence(
                DeskView desk,
                Heartbeat heartbeat,
                Alerts alerts,
                NotifySettings settings,
                Ledger ledger,
                NyseCalendar calendar,
                DeskClock clock,
                TransactionOperations transaction,
                Channels channels) {
            SendUnrecorded unrecorded = new SendUnrecorded(settings, channels, desk::isSimulated);
            return new WatchSilence(
                    desk,
                    new WatchHeartbeat(heartbeat, alerts, settings.silence(), clock, transaction, unrecorded),
                    new WatchCycle(ledger, alerts, settings.silence(), calendar, clock, transaction));
        }
    }

    @Bean
    @ConditionalOnProperty(name = KIND, havingValue = "simulate")
    EventSource deliverInSimulation(DeliverNotifications deliver, Waiting waiting, DeskClock clock) {
        return new DeliverInRun(deliver, waiting, clock);
    }

    @Bean
    @ConditionalOnProperty(name = KIND, havingValue = "replay")
    EventSource deliverInReplay(DeliverNotifications deliver, Waiting waiting, DeskClock clock) {
        return new DeliverInRun(deliver, waiting, clock);
    }
}
