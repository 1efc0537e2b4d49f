package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people were told, and by which channels they can be told. */
@Component
public class ReadNotifications implements TellChannels {

    private final NotificationRecord record;
    private final Channels channels;

    ReadNotifications(NotificationRecord record, Channels channels) {
        this.record = record;
        this.channels = channels;
    }

    /**
     * A part of an account's, by when they were raised.
     *
     * @param failedOnly only those of which a delivery failed or was given up
     * @param from how many to skip
     */
    public List<Notified> part(AccountId account, boolean failedOnly, boolean newestFirst, int from, int most) {
        return record.part(account, failedOnly, newestFirst, from, most);
    }

    /** How many there are of them. */
    public long count(AccountId account, boolean failedOnly) {
        return record.count(account, failedOnly);
    }

    @Override
    public List<ChannelState> channels() {
        return channels.states();
    }
}
