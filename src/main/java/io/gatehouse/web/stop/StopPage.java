package io.gatehouse.web.stop;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopNote;
import io.gatehouse.web.Declined;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.StopFromWeb;
import io.gatehouse.web.page.Page;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The emergency stop: the form, and what came of it. Ordering it again changes nothing and shows the same. */
@Page
class StopPage {

    private static final String NO_REASON = "no reason given";

    private final KnownAccounts accounts;
    private final StopFromWeb stop;
    private final ReadStopped stopped;

    StopPage(KnownAccounts accounts, StopFromWeb stop, ReadStopped stopped) {
        this.accounts = accounts;
        this.stop = stop;
        this.stopped = stopped;
    }

    @GetMapping("/emergency-stop")
    String page(@PathVariable AccountId account, @RequestParam Optional<String> ordered, Model model) {
        AccountId known = accounts.known(account);
        ordered.flatMap(id -> stopped.read(known, id)).ifPresent(view -> model.addAttribute("stopped", view));
        return "stop";
    }

    /** An empty reason stops all the same: whoever presses this has no time. */
    @PostMapping("/emergency-stop")
    String press(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "false") boolean flatten,
            Principal login) {
        AccountId known = accounts.known(account);
        Optional<AccountId> scope = only ? Optional.of(known) : Optional.empty();
        StopNote note = stop.order(scope, login.getName(), line(reason), flatten);
        stop.proofs(note, scope);
        return "redirect:/accounts/" + known + "/emergency-stop?ordered=" + note.id();
    }

    private static String line(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? NO_REASON : line.substring(0, Math.min(line.length(), StopNote.LONGEST_REASON));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String notWritten(Declined problem, Model model) {
        model.addAttribute("words", problem.getMessage());
        return "stopfailed";
    }
}
