package io.gatehouse.web;

import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops everything, or one account; also on a node that does not run the accounts now. */
@RestController
@Tag(name = "Safety")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class EmergencyStopApi {

    private static final String CONFIRMATION = "STOP";

    private final StopFromWeb stop;
    private final KnownAccounts accounts;

    EmergencyStopApi(StopFromWeb stop, KnownAccounts accounts) {
        this.stop = stop;
        this.accounts = accounts;
    }

    /** @param confirm has to be {@code STOP} */
    record Order(
            @Nullable String confirm,
            @Nullable String reason,
            @Nullable Boolean flatten) {}

    record ProofView(String account, String result, String why, List<String> cancelled, long wallMillis) {

        static ProofView of(StopProof proof) {
            return new ProofView(
                    proof.account().value(),
                    proof.result(),
                    proof.why(),
                    proof.cancelled(),
                    proof.took().wall().toMillis());
        }
    }

    /** @param proven whether every account in question is proven; what is missing comes into the proof's file */
    record StopView(String stop, String person, String reason, boolean flatten, boolean proven, List<ProofView> data) {}

    @PostMapping("/emergency-stop")
    @Operation(summary = "Stops every account")
    StopView all(@RequestBody Order order, Principal login) {
        return stop(Optional.empty(), order, login);
    }

    @PostMapping("/accounts/{account}/emergency-stop")
    @Operation(summary = "Stops one account")
    StopView one(@PathVariable AccountId account, @RequestBody Order order, Principal login) {
        return stop(Optional.of(accounts.known(account)), order, login);
    }

    private StopView stop(Optional<AccountId> account, Order order, Principal login) {
        if (!CONFIRMATION.equals(order.confirm())) {
            throw new Declined(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "nothing was stopped: confirm has to be \"" + CONFIRMATION + "\"; have '" + order.confirm() + "'");
        }
        String reason = Optional.ofNullable(order.reason())
                .filter(text -> !text.isBlank())
                .orElse("ordered through the API");
        StopNote note = stop.order(account, login.getName(), reason, Boolean.TRUE.equals(order.flatten()));
        List<StopProof> proofs = stop.proofs(note, account);
        return new StopView(
                note.id(),
                note.person(),
                note.reason(),
                note.flatten(),
                OrderStop.isProven(proofs, account),
                proofs.stream().map(ProofView::of).toList());
    }
}
