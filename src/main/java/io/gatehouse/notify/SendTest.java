package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends a test message by one channel, now and on the caller's thread, so that its outcome can be told. */
@Component
public class SendTest {

    private final NotificationRecord record;
    private final RaiseNotification raise;
    private final Channels channels;
    private final DeliverNotifications deliver;
    private final RetrySettings retry;
    private final DeskClock clock;
    private final TransactionOperations transaction;

    SendTest(
            NotificationRecord record,
            RaiseNotification raise,
            Channels channels,
            DeliverNotifications deliver,
            NotifySettings settings,
            DeskClock clock,
            TransactionOperations transaction) {
        this.record = record;
        this.raise = raise;
        this.channels = channels;
        this.deliver = deliver;
        this.retry = settings.retry();
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What became of a test. */
    public sealed interface Outcome {

        /** @param test with a delivery for each recipient; one that failed is tried again later as any other */
        record Tried(Notified test) implements Outcome {}

        /** @param reason why nothing was sent, and what to do */
        record Off(String reason) implements Outcome {}
    }

    /** @param person who asked for it */
    public Outcome send(AccountId account, Channel channel, String person) {
        ChannelState state = channels.state(channel);
        if (!state.isOn()) {
            return new Outcome.Off(channel.word() + " is " + state.words());
        }
        Notification test = transaction.execute(status -> write(account, channel, person));
        List<Delivery> deliveries = stored(test).deliveries();
        deliveries.forEach(delivery -> deliver.deliver(new NotificationRecord.Due(test, delivery)));
        return new Outcome.Tried(stored(test));
    }

    private Notification write(AccountId account, Channel channel, String person) {
        int number = record.count(account, Kind.TEST) + 1;
        Notification test = Notification.of(
                account,
                Kind.TEST,
                channel.word() + ":" + number,
                "test of " + channel.word(),
                "Asked for by " + person + ". Nothing happened; who reads this would be told if something did.",
                clock.now());
        // Not due yet, so that the background does not begin what is done here.
        Duration later = retry.first();
        List<Delivery> deliveries = raise.planned(test, channel).stream()
                .map(planned -> Delivery.planned(
                        planned.key(), channel, planned.recipient(), test.at().plus(later)))
                .toList();
        record.add(test, deliveries);
        return test;
    }

    private Notified stored(Notification test) {
        return record.find(test.key())
                .orElseThrow(() -> new IllegalStateException("the test " + test.key() + " was written and is gone"));
    }
}
