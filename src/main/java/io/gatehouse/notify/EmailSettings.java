package io.gatehouse.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mail is sent: the keys under {@code gatehouse.notifications.email}. Without a recipient the channel is off.
 *
 * @param to addresses, at most 10; each gets a message of its own
 * @param from the sender's address
 * @param host of the mail server
 * @param port 1 to 65535
 * @param encryption {@code NONE} is refused unless the mail server is this machine
 * @param user of the mail server; empty where it asks for none
 * @param password from the environment only: {@code GATEHOUSE_NOTIFICATIONS_EMAIL_PASSWORD}
 * @param timeout of each step of a delivery, on the machine's clock; 1s to 60s
 */
record EmailSettings(
        @DefaultValue List<String> to,
        @DefaultValue("") String from,
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("5s") Duration timeout) {

    /** What keeps a message from being read on its way to the mail server. */
    enum Encryption {
        /** Begins in the clear and goes on encrypted, or not at all. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        NONE
    }

    static final int MOST_RECIPIENTS = 10;

    EmailSettings {
        to = to.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        if (!to.isEmpty()) {
            check(to, from, host, user, password);
            NotifySettingWrong.requireWithin("email.port", 1, 65_535, "(a TCP port)", port);
            NotifySettingWrong.requireWithin("email.timeout", Duration.ofSeconds(1), Duration.ofSeconds(60), timeout);
            NotifySettingWrong.require(
                    encryption != Encryption.NONE || ThisMachine.isNamed(host),
                    "email.encryption",
                    "STARTTLS or TLS unless the mail server is this machine",
                    encryption);
        }
    }

    private static void check(List<String> to, String from, String host, String user, String password) {
        NotifySettingWrong.requireWithin("email.to", 1, MOST_RECIPIENTS, "addresses", to.size());
        for (int i = 0; i < to.size(); i++) {
            NotifySettingWrong.require(
                    isAddress(to.get(i)), "email.to", "a list of addresses such as ann@example.org", no(i + 1));
        }
        NotifySettingWrong.require(
                isAddress(from),
                "email.from",
                "the sender's address, needed because email.to has recipients",
                from.isBlank() ? "none" : "something else");
        NotifySettingWrong.require(
                !host.isBlank(),
                "email.host",
                "the mail server's name, needed because email.to has recipients",
                "none");
        NotifySettingWrong.require(
                user.isBlank() == password.isBlank(),
                "email.user",
                "given together with email.password, or neither is",
                user.isBlank() ? "only a password" : "only a user");
    }

    private static String no(int number) {
        return "no address as number " + number;
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }

    /** What no log and no row may contain. */
    Stream<String> secrets() {
        return Stream.concat(to.stream(), Stream.of(from, user, password));
    }

    /** Without addresses and secrets. */
    @Override
    public String toString() {
        return "EmailSettings[" + to.size() + " recipients]";
    }
}
