package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is committed. An attempt is counted before it is made: a kill in between makes it again later, and one
 * after it too, so a message may come twice under one id and is never lost. To be called outside of transactions.
 */
final class DeliverNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverNotifications.class);
    private static final int AT_ONCE = 20;

    private final NotificationRecord record;
    private final Channels channels;
    private final NotifySettings settings;
    private final HideSecrets hide;
    private final Predicate<AccountId> isSimulated;
    private final DeskClock clock;

    /** @param isSimulated whether an account's money is not real; asked only for what leaves the machine */
    DeliverNotifications(
            NotificationRecord record,
            Channels channels,
            NotifySettings settings,
            Predicate<AccountId> isSimulated,
            DeskClock clock) {
        this.record = record;
        this.channels = channels;
        this.settings = settings;
        this.hide = HideSecrets.of(settings);
        this.isSimulated = isSimulated;
        this.clock = clock;
    }

    /**
     * Tries what is due on a channel, at most twenty.
     *
     * @return how many there were
     */
    int due(Channel channel) {
        List<NotificationRecord.Due> due = record.due(channel, clock.now(), AT_ONCE);
        due.forEach(this::deliver);
        return due.size();
    }

    /** Makes one attempt, unless somebody else has begun one. */
    void deliver(NotificationRecord.Due due) {
        Delivery delivery = due.delivery();
        int attempt = delivery.attempts() + 1;
        Instant now = clock.now();
        if (!record.claim(delivery, now, now.plus(settings.retry().after(attempt)))) {
            return;
        }
        try {
            channels.send(delivery.channel(), message(due));
            record.sent(delivery);
        } catch (NotDelivered problem) {
            fail(delivery, attempt, hide.in(String.valueOf(problem.getMessage())));
        }
    }

    private void fail(Delivery delivery, int attempt, String error) {
        boolean again = attempt < settings.retry().attempts();
        record.failed(delivery, error, again);
        LOG.warn(
                "{} to {} recipient {}: attempt {} failed, {}: {}",
                delivery.key(),
                delivery.channel().word(),
                delivery.recipient(),
                attempt,
                again ? "tried again" : "given up",
                error);
    }

    private Message message(NotificationRecord.Due due) {
        Delivery delivery = due.delivery();
        boolean simulated = delivery.channel() != Channel.LOG
                && isSimulated.test(due.notification().account());
        return new Message(delivery.messageId(), delivery.recipient(), due.notification(), simulated);
    }
}
