package io.gatehouse.notify;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends a message by a provider of text messages. The delivery's id goes along, for a provider that drops repetitions. */
final class SmsChannel implements SendMessage {

    private static final int LONGEST = 300;

    private final SmsSettings settings;
    private final HttpClient http;

    SmsChannel(SmsSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(Message message) throws NotDelivered {
        try {
            HttpResponse<String> answer = http.send(request(message), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NotDelivered("the provider answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new NotDelivered(
                    "the provider did not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted while the provider was asked");
        }
    }

    private HttpRequest request(Message message) {
        String words = message.headline() + ". " + message.text();
        String body = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        String form = "To=" + encoded(settings.to().get(message.recipient() - 1)) + "&From=" + encoded(settings.from())
                + "&Body=" + encoded(body);
        byte[] login = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(settings.timeout())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
