package io.gatehouse.notify;

import java.util.List;

/** Says by which channels people can be told. */
@FunctionalInterface
public interface TellChannels {

    /** Every channel and whether it is on, the log first. */
    List<ChannelState> channels();
}
