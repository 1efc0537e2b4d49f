package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.AcknowledgeHalt;
import io.gatehouse.phases.EntryHalt;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.report.GateView;
import io.gatehouse.phases.report.PhaseView;
import io.gatehouse.phases.report.ReadPhase;
import java.security.Principal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an account has earned, what the next phase asks, and the acknowledgement of a halt by a person. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class PhaseApi {

    private final KnownAccounts accounts;
    private final ReadPhase phases;
    private final AcknowledgeHalt halts;

    PhaseApi(KnownAccounts accounts, ReadPhase phases, AcknowledgeHalt halts) {
        this.accounts = accounts;
        this.phases = phases;
        this.halts = halts;
    }

    /** @param reason why entries may go on, for the record */
    record Acknowledgement(String reason) {}

    @GetMapping("/phase")
    PhaseView phase(@PathVariable AccountId account) {
        return phases.read(accounts.known(account));
    }

    /** @param to the phase after the account's: proof, trial or scaling */
    @GetMapping("/phase/gate")
    GateView gate(@PathVariable AccountId account, @RequestParam String to) {
        return phases.gate(accounts.known(account), Phase.ofCliName(to));
    }

    /** Lets entries go on; the person is the one who is logged in. */
    @PostMapping("/halts/{halt}/acknowledgement")
    PhaseView acknowledge(
            @PathVariable AccountId account,
            @PathVariable String halt,
            @RequestBody Acknowledgement acknowledgement,
            Principal person) {
        AccountId id = accounts.known(account);
        boolean open = halts.open(id).stream().map(EntryHalt::id).anyMatch(halt::equals);
        if (!open) {
            throw new UnknownResource("account " + account + " has no open halt '" + halt + "'");
        }
        halts.acknowledge(halt, person.getName(), acknowledgement.reason());
        return phases.read(id);
    }
}
