package io.gatehouse.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way in for whatever people are to be told. To tell of one more fact, listen to its event inside its transaction,
 * turn it into a {@link Notification} and raise it here; {@link TellPhases} is the example.
 */
@Component
public class RaiseNotification {

    private final NotificationRecord record;
    private final Routes routes;
    private final Channels channels;
    private final Waiting waiting;

    RaiseNotification(NotificationRecord record, NotifySettings settings, Channels channels, Waiting waiting) {
        this.record = record;
        this.routes = Routes.of(settings.routes());
        this.channels = channels;
        this.waiting = waiting;
    }

    /**
     * Writes it in the caller's transaction, with a delivery for each recipient of the channels its kind goes to and
     * that are on. It is sent after the commit, or not at all. A key that stands is not told again.
     *
     * @return whether it is new
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(Notification notification) {
        List<Delivery> deliveries = new ArrayList<>();
        routes.of(notification.kind()).forEach(channel -> deliveries.addAll(planned(notification, channel)));
        boolean isNew = record.add(notification, deliveries);
        if (isNew) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waiting.somethingIs();
                }
            });
        }
        return isNew;
    }

    List<Delivery> planned(Notification notification, Channel channel) {
        return IntStream.rangeClosed(1, channels.state(channel).recipients())
                .mapToObj(recipient -> Delivery.planned(notification.key(), channel, recipient, notification.at()))
                .toList();
    }
}
