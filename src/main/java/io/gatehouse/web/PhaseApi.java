package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.EvidenceArchive;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.report.GateView;
import io.gatehouse.phases.report.PhaseView;
import io.gatehouse.phases.report.ReadPhase;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.phasedowngrade.PhaseDowngrade;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an account has earned, what the next phase asks, and the acknowledgement of a halt by a person. */
@RestController
@Tag(name = "Phases")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class PhaseApi {

    private final KnownAccounts accounts;
    private final ReadPhase phases;
    private final EvidenceArchive archive;
    private final Inbox inbox;
    private final DecideTask decide;

    PhaseApi(KnownAccounts accounts, ReadPhase phases, EvidenceArchive archive, Inbox inbox, DecideTask decide) {
        this.accounts = accounts;
        this.phases = phases;
        this.archive = archive;
        this.inbox = inbox;
        this.decide = decide;
    }

    /** @param reason why entries may go on, for the record */
    record Acknowledgement(String reason) {

        // What a request leaves out arrives as null, and is as good as empty.
        Acknowledgement {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @GetMapping("/phase")
    @Operation(summary = "The phase of the account and what it has earned")
    PhaseView phase(@PathVariable AccountId account) {
        return phases.read(accounts.known(account));
    }

    /** @param to the phase after the account's: proof, trial or scaling */
    @GetMapping("/phase/gate")
    @Operation(summary = "What the next phase asks, judged now")
    GateView gate(@PathVariable AccountId account, @RequestParam String to) {
        return phases.gate(accounts.known(account), Phase.ofCliName(to));
    }

    /** What a verdict rested on; a text that was changed since it was frozen is refused. */
    @GetMapping("/phase/evidence/{id}")
    @Operation(summary = "Frozen evidence of a verdict, judged again")
    EvidenceView evidence(@PathVariable AccountId account, @PathVariable String id) {
        AccountId known = accounts.known(account);
        return archive.find(id)
                .filter(frozen -> frozen.account().equals(known))
                .map(EvidenceView::of)
                .orElseThrow(() -> new UnknownResource("account " + account + " has no frozen evidence '" + id + "'"));
    }

    /** Lets entries go on; the person is the one who is logged in. */
    @PostMapping("/halts/{halt}/acknowledgement")
    @Operation(summary = "Acknowledges a halt after a downgrade, so that entries go on")
    PhaseView acknowledge(
            @PathVariable AccountId account,
            @PathVariable String halt,
            @RequestBody Acknowledgement acknowledgement,
            Authentication login) {
        AccountId id = accounts.known(account);
        String task = inbox.open(id).stream()
                .filter(open -> open.businessKey().equals(PhaseDowngrade.businessKey(halt)))
                .map(OpenTask::id)
                .findFirst()
                .orElseThrow(() -> new UnknownResource("account " + account + " has no open halt '" + halt + "'"));
        decide.decide(task, login, Map.of("seen", "true", "reason", acknowledgement.reason()));
        return phases.read(id);
    }
}
