package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people were told, and by which channels they can be told. */
@Component
public class ReadNotifications implements TellChannels {

    private static final int MOST = 100;

    private final NotificationRecord record;
    private final Channels channels;

    ReadNotifications(NotificationRecord record, Channels channels) {
        this.record = record;
        this.channels = channels;
    }

    /**
     * An account's hundred newest, newest first.
     *
     * @param failedOnly only those of which a delivery failed or was given up
     */
    public List<Notified> newest(AccountId account, boolean failedOnly) {
        return record.newest(account, failedOnly, MOST);
    }

    @Override
    public List<ChannelState> channels() {
        return channels.states();
    }
}
