package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import java.security.Principal;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button on the page. The form carries a token of the session, and a box that has to be ticked. */
@Controller
@ConditionalOnWebApplication
class StopButton {

    private static final String STATUS = "redirect:/";

    private final StopFromWeb stop;

    StopButton(StopFromWeb stop) {
        this.stop = stop;
    }

    @PostMapping("/emergency-stop")
    String press(
            @RequestParam Optional<String> confirm,
            @RequestParam(defaultValue = "false") boolean flatten,
            Principal login) {
        if (confirm.filter("STOP"::equals).isEmpty()) {
            return STATUS;
        }
        Optional<AccountId> all = Optional.empty();
        try {
            stop.proofs(stop.order(all, login.getName(), "the button on the page", flatten), all);
            return STATUS;
        } catch (Declined notWritten) {
            return STATUS + "?stopfailed";
        }
    }
}
