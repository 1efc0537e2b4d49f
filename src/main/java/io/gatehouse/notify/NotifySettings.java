package io.gatehouse.notify;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what and how, from {@code config/notifications.yml}. A value outside its range and a key that is none stop
 * the start.
 *
 * @param routes by kind, as {@link Kind#word} writes it: the channels beside the log, in place of the usual ones
 */
@ConfigurationProperties(prefix = NotifySettings.PREFIX, ignoreUnknownFields = false)
record NotifySettings(
        @DefaultValue Map<String, List<String>> routes,
        @DefaultValue EmailSettings email,
        @DefaultValue SmsSettings sms,
        @DefaultValue RetrySettings retry,
        @DefaultValue SilenceSettings silence) {

    static final String PREFIX = "gatehouse.notifications";

    NotifySettings {
        routes = Map.copyOf(routes);
        Routes.of(routes);
    }
}
