package io.gatehouse.web.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import io.gatehouse.web.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Import(SmsHookTest.Token.class)
@TestPropertySource(
        properties = {
            "gatehouse.sms-hook.url=https://desk.example.com/hooks/sms",
            "gatehouse.sms-hook.numbers=+15551234567,+4915112345678"
        })
@SuppressWarnings("NullAway.Init")
class SmsHookTest extends WebTest {

    private static final String URL = "https://desk.example.com/hooks/sms";
    private static final String TOKEN = "a token nobody has";
    private static final String REGISTERED = "+15551234567";
    private static final AccountId PAPER = new AccountId("paper");

    private static int messages;

    @TestConfiguration(proxyBeanMethods = false)
    static class Token {

        @Bean
        @Primary
        SmsSignature token() {
            return new SmsSignature(Optional.of(TOKEN));
        }
    }

    @Autowired
    private StopFile stops;

    @BeforeEach
    void nothingIsStopped() throws IOException {
        stops.lift(PAPER, List.of());
    }

    private static Map<String, String> message(String from, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", "SM" + System.identityHashCode(SmsHookTest.class) + "-" + messages++);
        fields.put("From", from);
        fields.put("Body", body);
        fields.put("To", "+15550000000");
        return fields;
    }

    private MvcTestResult send(Map<String, String> fields, String signature) {
        MockMvcTester.MockMvcRequestBuilder request = mvc().post()
                .uri("/hooks/sms")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", signature);
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(Map<String, String> fields) {
        return send(fields, SmsSignature.of(TOKEN, URL, fields));
    }

    @Test
    void signsAsTheProvidersOwnExample() {
        Map<String, String> fields = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        assertThat(SmsSignature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void aRegisteredNumberStopsEverything() {
        assertThat(send(message(REGISTERED, "  Stop Trading\n")))
                .hasStatusOk()
                .bodyText()
                .contains("STOPPED.");

        assertThat(stops.inForce(PAPER)).singleElement().satisfies(stop -> {
            assertThat(stop.scope()).isEqualTo("ALL");
            assertThat(stop.note().person()).isEqualTo("sms:...4567");
        });
    }

    @Test
    void anotherNumberChangesNothing() {
        assertThat(send(message("+15559999999", "STOP TRADING")))
                .hasStatusOk()
                .bodyText()
                .contains("not registered");
        assertThat(stops.of(PAPER)).isEmpty();
    }

    @Test
    void anotherTextIsAnsweredPolitelyAndRecorded() throws IOException {
        for (String text : List.of("stop", "STOP TRADING NOW", "start trading", "", "STOP  TRADING")) {
            assertThat(send(message(REGISTERED, text))).hasStatusOk().bodyText().contains("text exactly: STOP TRADING");
        }
        assertThat(stops.of(PAPER)).isEmpty();
        assertThat(Files.readString(stops.folder().resolve("records/sms.jsonl")))
                .contains("start trading", "...4567")
                .doesNotContain(REGISTERED);
    }

    @Test
    void aForgedMessageStopsNothing() {
        Map<String, String> fields = message(REGISTERED, "STOP TRADING");

        assertThat(send(fields, SmsSignature.of("another token", URL, fields))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(fields, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc().post().uri("/hooks/sms").param("Body", "STOP TRADING")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(stops.of(PAPER)).isEmpty();
    }

    @Test
    void aSignatureOfOtherFieldsIsForged() {
        Map<String, String> fields = message("+15559999999", "STOP TRADING");
        String signature = SmsSignature.of(TOKEN, URL, fields);
        fields.put("From", REGISTERED);

        assertThat(send(fields, signature)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSameMessageAgainStopsNothingAgain() throws IOException {
        Map<String, String> fields = message(REGISTERED, "stop trading");
        send(fields);
        stops.lift(PAPER, List.of());

        assertThat(send(fields)).hasStatusOk().bodyText().contains("received before");
        assertThat(stops.of(PAPER)).isEmpty();
    }

    @Test
    void aMessageOfBeforeAStartIsKnownAfterIt() throws IOException {
        Map<String, String> fields = message(REGISTERED, "hello");
        send(fields);

        assertThat(new SmsBook(stops.folder()).isNew(fields.getOrDefault("MessageSid", "")))
                .isFalse();
    }

    @Test
    void opensNothingButThisOnePath() {
        assertThat(mvc().get().uri("/hooks/sms")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc().post().uri("/hooks/other")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc().post().uri("/api/v1/emergency-stop")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNumberInAnotherFormIsRefusedAtTheStart() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SmsHookSettings(URL, List.of("555-1234")))
                .hasMessageContaining("+15551234567; have '555-1234'");
    }
}
