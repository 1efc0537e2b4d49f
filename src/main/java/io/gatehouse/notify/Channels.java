package io.gatehouse.notify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The channels of this run: which are on, and how each sends. */
final class Channels {

    private record Open(ChannelState state, SendMessage sender) {}

    private final Map<Channel, Open> open = new EnumMap<>(Channel.class);

    private Channels() {}

    /** Those of a desk that lasts: each that has a recipient. */
    static Channels of(NotifySettings settings) {
        Channels channels = new Channels();
        channels.open.put(Channel.LOG, log());
        channels.open.put(
                Channel.EMAIL,
                settings.email().to().isEmpty()
                        ? off(Channel.EMAIL, noRecipients("email"))
                        : on(Channel.EMAIL, settings.email().to().size(), new EmailChannel(settings.email())));
        channels.open.put(
                Channel.SMS,
                settings.sms().to().isEmpty()
                        ? off(Channel.SMS, noRecipients("sms"))
                        : on(Channel.SMS, settings.sms().to().size(), new SmsChannel(settings.sms())));
        return channels;
    }

    /** Those of a simulation or replay: whatever is configured, nobody is called for something that did not happen. */
    static Channels logOnly() {
        Channels channels = new Channels();
        channels.open.put(Channel.LOG, log());
        channels.open.put(Channel.EMAIL, off(Channel.EMAIL, "a simulation or replay sends nothing"));
        channels.open.put(Channel.SMS, off(Channel.SMS, "a simulation or replay sends nothing"));
        return channels;
    }

    private static String noRecipients(String channel) {
        return "no recipients; name them in " + NotifySettings.PREFIX + "." + channel
                + ".to (config/notifications.yml)";
    }

    private static Open log() {
        return on(Channel.LOG, 1, new LogChannel());
    }

    private static Open on(Channel channel, int recipients, SendMessage sender) {
        return new Open(ChannelState.on(channel, recipients), sender);
    }

    private static Open off(Channel channel, String why) {
        // What was recorded while it was on meets it here, fails in these words, and is given up in the end.
        return new Open(ChannelState.off(channel, why), message -> {
            throw new NotDelivered("the channel is off: " + why);
        });
    }

    ChannelState state(Channel channel) {
        return of(channel).state();
    }

    /** Every channel, the log first. */
    List<ChannelState> states() {
        return Arrays.stream(Channel.values()).map(this::state).toList();
    }

    /** @throws NotDelivered if it was not taken, or nobody knows */
    void send(Channel channel, Message message) throws NotDelivered {
        int recipients = of(channel).state().recipients();
        if (recipients > 0 && message.recipient() > recipients) {
            throw new NotDelivered("there are " + recipients + " recipients now, and no number " + message.recipient());
        }
        of(channel).sender().send(message);
    }

    private Open of(Channel channel) {
        Open known = open.get(channel);
        if (known == null) {
            throw new IllegalStateException("every channel is on or off; have neither for " + channel);
        }
        return known;
    }
}
