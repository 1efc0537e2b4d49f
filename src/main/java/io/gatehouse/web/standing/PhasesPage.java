package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Phases: what has the account earned, and what is missing? */
@Page
class PhasesPage {

    private final KnownAccounts accounts;
    private final ReadLadder ladder;
    private final ReadEarned earned;
    private final ReadAsked asked;

    PhasesPage(KnownAccounts accounts, ReadLadder ladder, ReadEarned earned, ReadAsked asked) {
        this.accounts = accounts;
        this.ladder = ladder;
        this.earned = earned;
        this.asked = asked;
    }

    @GetMapping("/phases")
    String phases(@PathVariable AccountId account, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("ladder", Later.of(() -> ladder.read(known)));
        model.addAttribute("earned", Later.of(() -> earned.read(known)));
        model.addAttribute("asked", Later.of(() -> asked.read(known)));
        return "phases";
    }
}
