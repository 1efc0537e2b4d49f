package io.gatehouse.web.sms;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may stop by text message.
 *
 * @param url the address the provider calls, as it signs it: https, outside, through the proxy; empty switches the hook off
 * @param numbers registered senders in the form +15551234567; none switches the hook off
 */
@ConfigurationProperties("gatehouse.sms-hook")
record SmsHookSettings(
        @DefaultValue("") String url, @DefaultValue List<String> numbers) {

    /** @throws IllegalArgumentException if a number has another form */
    SmsHookSettings {
        numbers = List.copyOf(numbers);
        numbers.stream()
                .filter(number -> !number.matches("\\+[1-9][0-9]{6,14}"))
                .findFirst()
                .ifPresent(number -> {
                    throw new IllegalArgumentException(
                            "gatehouse.sms-hook.numbers are like +15551234567; have '" + number + "'");
                });
    }
}
