package io.gatehouse.notify;

/** One way to reach people. */
@FunctionalInterface
interface SendMessage {

    /**
     * Hands a message to the other side; waits for no longer than the channel's timeout.
     *
     * @throws NotDelivered if it was not taken, or nobody knows
     */
    void send(Message message) throws NotDelivered;
}
