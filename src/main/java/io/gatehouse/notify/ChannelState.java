package io.gatehouse.notify;

import java.util.Optional;

/**
 * Whether a channel reaches anybody.
 *
 * @param recipients how many are told; 0 when it is off
 * @param whyOff why it is off and what to do; empty when it is on
 */
public record ChannelState(Channel channel, int recipients, Optional<String> whyOff) {

    static ChannelState on(Channel channel, int recipients) {
        return new ChannelState(channel, recipients, Optional.empty());
    }

    static ChannelState off(Channel channel, String why) {
        return new ChannelState(channel, 0, Optional.of(why));
    }

    public boolean isOn() {
        return whyOff.isEmpty();
    }

    /** In words, for example {@code on, 2 recipients}. */
    public String words() {
        return whyOff.map(why -> "off: " + why)
                .orElse("on, " + recipients + (recipients == 1 ? " recipient" : " recipients"));
    }
}
