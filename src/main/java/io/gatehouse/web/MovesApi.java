package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.Asked;
import io.gatehouse.phases.MoveRequests;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.WayAround;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.api.Sorting;
import io.gatehouse.workflow.manualoverride.ManualOverrideProcess;
import io.gatehouse.workflow.phaseadvance.PhaseAdvanceProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Comparator;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for moves between phases. Nothing moves here: a gate and other people have the last word. */
@RestController
@Tag(name = "Phases")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/phase", produces = MediaType.APPLICATION_JSON_VALUE)
class MovesApi {

    private static final Sorting<MoveRequestView> REQUESTS = Sorting.<MoveRequestView>by(
                    "at", Comparator.comparing(MoveRequestView::at))
            .or("kind", Comparator.comparing(MoveRequestView::kind))
            .or("requestedBy", Comparator.comparing(MoveRequestView::requestedBy));

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final MoveRequests requests;
    private final PhaseAdvanceProcess advance;
    private final ManualOverrideProcess override;

    MovesApi(
            DeskView desk,
            KnownAccounts accounts,
            MoveRequests requests,
            PhaseAdvanceProcess advance,
            ManualOverrideProcess override) {
        this.desk = desk;
        this.accounts = accounts;
        this.requests = requests;
        this.advance = advance;
        this.override = override;
    }

    /** @param to the phase after the account's: proof, trial or scaling */
    record Advance(String to, String reason) {

        // What a request leaves out arrives as null, and is as good as empty.
        Advance {
            to = Objects.requireNonNullElse(to, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /**
     * A way around the gate.
     *
     * @param action advance, downgrade or reset
     * @param password the override password
     */
    record Around(String action, String reason, String password) {

        Around {
            action = Objects.requireNonNullElse(action, "");
            reason = Objects.requireNonNullElse(reason, "");
            password = Objects.requireNonNullElse(password, "");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Around[" + action + ", " + reason + "]";
        }
    }

    @GetMapping("/requests")
    @Operation(summary = "Asked moves between phases")
    Listing<MoveRequestView> requests(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return REQUESTS.list(requests.of(accounts.known(account)).stream().map(MoveRequestView::of), query);
    }

    @PostMapping("/advance")
    @Operation(summary = "Asks to move up a phase; the gate and other people decide")
    MoveRequestView advance(@PathVariable AccountId account, @RequestBody Advance asked, Principal person) {
        Declined.unlessOpen(desk);
        return view(
                advance.asked(accounts.known(account), Phase.ofCliName(asked.to()), person.getName(), asked.reason()));
    }

    @PostMapping("/override")
    @Operation(summary = "Asks for a way around a gate, with the override password; somebody else decides")
    MoveRequestView override(@PathVariable AccountId account, @RequestBody Around asked, Principal person) {
        Declined.unlessOpen(desk);
        return view(override.asked(
                accounts.known(account),
                WayAround.ofWord(asked.action()),
                person.getName(),
                asked.reason(),
                asked.password()));
    }

    private static MoveRequestView view(Asked asked) {
        if (asked instanceof Asked.Refused refused) {
            throw new Declined(HttpStatus.CONFLICT, refused.reason());
        }
        return MoveRequestView.of(((Asked.Opened) asked).request());
    }
}
