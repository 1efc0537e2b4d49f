package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends at once what the database does not take; each recipient is tried once, because nothing remembers it. */
final class SendUnrecorded {

    private static final Logger LOG = LoggerFactory.getLogger(SendUnrecorded.class);

    private final Routes routes;
    private final Channels channels;
    private final HideSecrets hide;
    private final Predicate<AccountId> isSimulated;

    SendUnrecorded(NotifySettings settings, Channels channels, Predicate<AccountId> isSimulated) {
        this.routes = Routes.of(settings.routes());
        this.channels = channels;
        this.hide = HideSecrets.of(settings);
        this.isSimulated = isSimulated;
    }

    void send(Notification notification) {
        for (Channel channel : routes.of(notification.kind())) {
            for (int recipient = 1; recipient <= channels.state(channel).recipients(); recipient++) {
                send(notification, Delivery.planned(notification.key(), channel, recipient, notification.at()));
            }
        }
    }

    private void send(Notification notification, Delivery delivery) {
        boolean simulated = isSimulated.test(notification.account());
        try {
            channels.send(
                    delivery.channel(),
                    new Message(delivery.messageId(), delivery.recipient(), notification, simulated));
        } catch (NotDelivered problem) {
            LOG.error(
                    "{} to {} recipient {} is neither recorded nor sent: {}",
                    notification.key(),
                    delivery.channel().word(),
                    delivery.recipient(),
                    hide.in(String.valueOf(problem.getMessage())));
        }
    }
}
