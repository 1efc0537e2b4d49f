package io.gatehouse.web.sms;

import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.safety.StopNote;
import io.gatehouse.time.DeskClock;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes text messages from the provider. A registered number that says STOP TRADING stops every account. */
@RestController
@Hidden
@ConditionalOnWebApplication
class SmsHook {

    static final String PATH = "/hooks/sms";

    private static final Logger LOG = LoggerFactory.getLogger(SmsHook.class);
    private static final String WORDS = "STOP TRADING";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SmsHookSettings settings;
    private final SmsSignature signature;
    private final SmsBook book;
    private final OrderStop order;
    private final DeskClock clock;

    SmsHook(SmsHookSettings settings, SmsSignature signature, SmsBook book, OrderStop order, DeskClock clock) {
        this.settings = settings;
        this.signature = signature;
        this.book = book;
        this.order = order;
        this.clock = clock;
    }

    private boolean isOff() {
        return settings.url().isBlank()
                || settings.numbers().isEmpty()
                || signature.token().isEmpty();
    }

    @PostMapping(path = PATH)
    ResponseEntity<String> receive(
            HttpServletRequest request, @RequestHeader("X-Twilio-Signature") Optional<String> signed)
            throws IOException {
        if (isOff()) {
            return ResponseEntity.notFound().build();
        }
        Map<String, String> fields = fields(request);
        if (request.getQueryString() != null
                || signed.filter(given -> signature.matches(settings.url(), fields, given))
                        .isEmpty()) {
            // Not recorded: whoever cannot sign must not be able to fill a disk.
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String sid = fields.getOrDefault("MessageSid", "");
        String from = fields.getOrDefault("From", "");
        String body = fields.getOrDefault("Body", "");
        if (!sid.isEmpty() && !book.isNew(sid)) {
            return reply("This message was received before.");
        }
        String outcome = outcome(from, body);
        book.write(clock.now(), sid, from, body, outcome);
        return reply(outcome);
    }

    // A field that is given twice is not what the provider sends; its first value will not match the signature.
    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values.length == 1 ? values[0] : ""));
        return fields;
    }

    private String outcome(String from, String body) {
        if (!settings.numbers().contains(from)) {
            LOG.warn("A text message from {}, which is not registered, changes nothing", SmsBook.masked(from));
            return "This number is not registered here. Nothing was changed.";
        }
        return body.strip().equalsIgnoreCase(WORDS)
                ? stop(from)
                : "Nothing was changed. To stop all trading, text exactly: " + WORDS;
    }

    private String stop(String from) {
        try {
            StopNote stop = order.order(Optional.empty(), "sms:" + SmsBook.masked(from), "text message", false);
            List<StopProof> proofs = order.await(stop, Optional.empty(), PATIENCE);
            return OrderStop.isProven(proofs, Optional.empty())
                    ? "STOPPED. The broker says that nothing works. Resuming takes two people."
                    : "STOPPED. Not proven yet that nothing works at the broker. Resuming takes two people.";
        } catch (IOException e) {
            LOG.error("A stop by text message could not be written", e);
            return "NOT STOPPED: the desk cannot write its stop file. Stop it at the machine or at the broker.";
        }
    }

    private static ResponseEntity<String> reply(String words) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>" + words
                        + "</Message></Response>");
    }
}
