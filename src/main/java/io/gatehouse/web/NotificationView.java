package io.gatehouse.web;

import io.gatehouse.notify.ChannelState;
import io.gatehouse.notify.Delivery;
import io.gatehouse.notify.Notified;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people were told, and whether it reached them. Recipients are numbers: addresses are shown nowhere.
 *
 * @param at the desk clock
 * @param ended when what an alert told of was over
 */
record NotificationView(
        String key,
        String kind,
        String severity,
        String subject,
        String text,
        Instant at,
        Optional<Instant> ended,
        List<DeliveryView> deliveries) {

    /**
     * One recipient's.
     *
     * @param state pending, sent, failed or given-up
     * @param nextTry desk time before which it is not tried again; absent when it is sent or given up
     */
    record DeliveryView(
            String channel,
            int recipient,
            String state,
            int attempts,
            Optional<String> lastError,
            Optional<Instant> nextTry,
            Optional<Instant> tried) {}

    /** @param state in words, for example {@code on, 2 recipients}, or why it is off */
    record ChannelView(String channel, boolean on, String state) {}

    static NotificationView of(Notified notified) {
        return new NotificationView(
                notified.notification().key(),
                notified.notification().kind().word(),
                notified.notification().severity().name().toLowerCase(Locale.ROOT),
                notified.notification().subject(),
                notified.notification().text(),
                notified.notification().at(),
                notified.ended(),
                notified.deliveries().stream().map(NotificationView::of).toList());
    }

    private static DeliveryView of(Delivery delivery) {
        boolean over = delivery.state() == Delivery.State.SENT || delivery.state() == Delivery.State.GIVEN_UP;
        return new DeliveryView(
                delivery.channel().word(),
                delivery.recipient(),
                delivery.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                delivery.attempts(),
                delivery.lastError(),
                over ? Optional.empty() : Optional.of(delivery.nextTry()),
                delivery.tried());
    }

    static ChannelView of(ChannelState channel) {
        return new ChannelView(channel.channel().word(), channel.isOn(), channel.words());
    }
}
