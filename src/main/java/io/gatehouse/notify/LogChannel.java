package io.gatehouse.notify;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a message to the desk's log. */
final class LogChannel implements SendMessage {

    private static final Logger LOG = LoggerFactory.getLogger("io.gatehouse.notify.Notification");

    @Override
    public void send(Message message) {
        Notification told = message.notification();
        String line = told.severity() + " " + told.account() + " at " + message.at() + ": " + told.subject() + ". "
                + told.text().replace('\n', ' ') + " [" + told.key() + "]";
        switch (told.severity()) {
            case NOTE -> LOG.info("{}", line);
            case WARNING -> LOG.warn("{}", line);
            case CRITICAL -> LOG.error("{}", line);
        }
    }
}
