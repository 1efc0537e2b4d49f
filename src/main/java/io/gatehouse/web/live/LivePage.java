package io.gatehouse.web.live;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream an open page listens to. */
@Controller
@ConditionalOnWebApplication
class LivePage {

    private final KnownAccounts accounts;
    private final LiveStream stream;

    LivePage(KnownAccounts accounts, LiveStream stream) {
        this.accounts = accounts;
        this.stream = stream;
    }

    @GetMapping(path = "/accounts/{account}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable AccountId account, @RequestParam Optional<Look> since, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that collects answers before it hands them on would make them late.
        response.setHeader("X-Accel-Buffering", "no");
        return stream.open(accounts.known(account), since);
    }
}
