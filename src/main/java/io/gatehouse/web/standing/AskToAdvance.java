package io.gatehouse.web.standing;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.Asked;
import io.gatehouse.phases.MoveRequest;
import io.gatehouse.phases.Phase;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Message;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.phaseadvance.PhaseAdvanceProcess;
import java.security.Principal;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a move up, from the page of the phases. The gate answers at once; other people decide in the inbox. */
@Page
class AskToAdvance {

    private final KnownAccounts accounts;
    private final DeskView desk;
    private final PhaseAdvanceProcess process;

    AskToAdvance(KnownAccounts accounts, DeskView desk, PhaseAdvanceProcess process) {
        this.accounts = accounts;
        this.desk = desk;
        this.process = process;
    }

    /** @param to the phase that the page showed as the next one */
    @PostMapping("/phases/advance")
    String ask(
            @PathVariable AccountId account,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        AccountId known = accounts.known(account);
        Phase wanted = Phase.ofCliName(to);
        Optional<String> whyClosed =
                desk.whyClosed().or(() -> reason.isBlank() ? Optional.of("a reason is required") : Optional.empty());
        Message said = whyClosed
                .map(why -> new Message("bad", "Nothing was asked: " + why))
                .orElseGet(() -> said(process.asked(known, wanted, person.getName(), reason.strip())));
        next.addFlashAttribute("message", said);
        return "redirect:/accounts/" + known + "/phases";
    }

    private static Message said(Asked asked) {
        if (asked instanceof Asked.Refused refused) {
            return new Message("bad", "Nothing was asked: " + refused.reason());
        }
        MoveRequest request = ((Asked.Opened) asked).request();
        return request.end()
                .map(end -> new Message("warn", "Not yet: " + end.words()))
                .orElseGet(() -> new Message("ok", "Asked: it waits in the inbox for somebody else to decide"));
    }
}
