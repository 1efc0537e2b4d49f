package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.HaltByHand;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trading state of an account: what it may send, what latched it, and a door for a person who halts it. */
@RestController
@Tag(name = "Safety")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/trading", produces = MediaType.APPLICATION_JSON_VALUE)
class TradingApi {

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReadTradingState states;
    private final Latches latches;
    private final HaltByHand halt;

    TradingApi(DeskView desk, KnownAccounts accounts, ReadTradingState states, Latches latches, HaltByHand halt) {
        this.desk = desk;
        this.accounts = accounts;
        this.states = states;
        this.latches = latches;
        this.halt = halt;
    }

    /** @param reason why entries are to stop */
    record Halt(String reason) {

        // What a request leaves out arrives as null, and is as good as empty.
        Halt {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @GetMapping
    @Operation(summary = "What the account may send, what latched it, and every breaker")
    TradingView trading(@PathVariable AccountId account) {
        AccountId known = accounts.known(account);
        return TradingView.of(states.of(known), latches.since(known, Instant.EPOCH));
    }

    /** Stops entries; exits go on, and a person lets entries go on in the inbox. */
    @PostMapping("/halt")
    @Operation(summary = "Halts entries; exits go on")
    TradingView halt(@PathVariable AccountId account, @RequestBody Halt asked, Principal person) {
        Declined.unlessOpen(desk);
        AccountId known = accounts.known(account);
        halt.halt(known, person.getName(), asked.reason());
        return trading(known);
    }
}
