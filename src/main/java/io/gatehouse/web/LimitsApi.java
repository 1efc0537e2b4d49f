package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.limits.LimitRequests;
import io.gatehouse.risk.limits.LimitsAsked;
import io.gatehouse.risk.limits.LimitsView;
import io.gatehouse.risk.limits.ReadLimits;
import io.gatehouse.workflow.limitchange.LimitChangeProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits in force, how they came to be, and the wish for other ones. What loosens waits for other people. */
@RestController
@Tag(name = "Risk")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/limits", produces = MediaType.APPLICATION_JSON_VALUE)
class LimitsApi {

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReadLimits limits;
    private final LimitRequests requests;
    private final LimitChangeProcess changes;

    LimitsApi(
            DeskView desk,
            KnownAccounts accounts,
            ReadLimits limits,
            LimitRequests requests,
            LimitChangeProcess changes) {
        this.desk = desk;
        this.accounts = accounts;
        this.limits = limits;
        this.requests = requests;
        this.changes = changes;
    }

    /** @param set new values by the limits' names */
    record Wish(Map<String, String> set, String reason) {

        // What a request leaves out arrives as null, and is as good as empty.
        Wish {
            set = Map.copyOf(Objects.requireNonNullElse(set, Map.of()));
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @GetMapping
    @Operation(summary = "The limits in force")
    LimitsView limits(@PathVariable AccountId account) {
        return limits.read(accounts.known(account));
    }

    @GetMapping("/changes")
    @Operation(summary = "Asked changes of limits, with what became of them")
    LimitsView.History history(@PathVariable AccountId account) {
        AccountId known = accounts.known(account);
        return LimitsView.History.of(known, requests.of(known));
    }

    /** What only tightens is in force when this answers. */
    @PostMapping("/changes")
    @Operation(summary = "Asks for other limits: tighter ones bind at once, looser ones wait for other people")
    LimitsView.Request change(@PathVariable AccountId account, @RequestBody Wish wish, Principal person) {
        Declined.unlessOpen(desk);
        LimitsAsked asked = changes.asked(accounts.known(account), wish.set(), person.getName(), wish.reason());
        if (asked instanceof LimitsAsked.Refused refused) {
            throw new Declined(HttpStatus.CONFLICT, refused.reason());
        }
        return LimitsView.Request.of(((LimitsAsked.Opened) asked).request());
    }
}
