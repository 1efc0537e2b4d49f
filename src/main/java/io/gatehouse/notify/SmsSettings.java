package io.gatehouse.notify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages are sent: the keys under {@code gatehouse.notifications.sms}. Without a recipient the channel is
 * off. The provider takes a form with {@code To}, {@code From} and {@code Body} by POST and basic authentication, as
 * Twilio does.
 *
 * @param to numbers such as {@code +12125550100}, at most 10
 * @param from the sender's number, or a name of at most 11 letters and digits
 * @param url where messages are posted to; https, unless the provider is this machine
 * @param user of the provider, such as an account's id
 * @param password from the environment only: {@code GATEHOUSE_NOTIFICATIONS_SMS_PASSWORD}
 * @param timeout of a delivery, on the machine's clock; 1s to 60s
 */
record SmsSettings(
        @DefaultValue List<String> to,
        @DefaultValue("") String from,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("5s") Duration timeout) {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 ]{1,11}");

    SmsSettings {
        to = to.stream().map(String::strip).filter(number -> !number.isEmpty()).toList();
        if (!to.isEmpty()) {
            check(to, from, url);
            NotifySettingWrong.require(
                    !user.isBlank() && !password.isBlank(),
                    "sms.user",
                    "given together with sms.password, needed because sms.to has recipients",
                    user.isBlank() ? "no user" : "no password");
            NotifySettingWrong.requireWithin("sms.timeout", Duration.ofSeconds(1), Duration.ofSeconds(60), timeout);
        }
    }

    private static void check(List<String> to, String from, String url) {
        NotifySettingWrong.requireWithin("sms.to", 1, EmailSettings.MOST_RECIPIENTS, "numbers", to.size());
        for (int i = 0; i < to.size(); i++) {
            NotifySettingWrong.require(
                    NUMBER.matcher(to.get(i)).matches(),
                    "sms.to",
                    "a list of numbers such as +12125550100, in quotes",
                    "no number as number " + (i + 1));
        }
        NotifySettingWrong.require(
                NUMBER.matcher(from).matches() || SENDER.matcher(from).matches(),
                "sms.from",
                "the sender's number or a name of at most 11 letters and digits, needed because sms.to has recipients",
                from.isBlank() ? "none" : "something else");
        NotifySettingWrong.require(
                isSafe(url), "sms.url", "an https address of the provider (http on this machine only)", shown(url));
    }

    private static boolean isSafe(String url) {
        try {
            URI uri = URI.create(url);
            boolean http =
                    "http".equals(uri.getScheme()) && uri.getHost() != null && ThisMachine.isNamed(uri.getHost());
            return http || ("https".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // A provider's path holds the account's id.
    private static String shown(String url) {
        return url.isBlank() ? "none" : url.replaceFirst("(://[^/]*).*", "$1/…");
    }

    /** What no log and no row may contain. */
    Stream<String> secrets() {
        return Stream.concat(to.stream(), Stream.of(from, user, password, url));
    }

    /** Without numbers and secrets. */
    @Override
    public String toString() {
        return "SmsSettings[" + to.size() + " recipients]";
    }
}
