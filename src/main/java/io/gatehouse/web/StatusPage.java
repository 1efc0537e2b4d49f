package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page at {@code /}: are we fine, and what is the desk doing? */
@Controller
@ConditionalOnWebApplication
class StatusPage {

    private final DeskView desk;
    private final ReadStatus status;

    StatusPage(DeskView desk, ReadStatus status) {
        this.desk = desk;
        this.status = status;
    }

    /** The theme a person chose, rendered by the server so that no page flashes in the other one. */
    @ModelAttribute("theme")
    String theme(@CookieValue("theme") Optional<String> theme) {
        return theme.filter(name -> name.equals("light") || name.equals("dark")).orElse("");
    }

    @GetMapping("/")
    String page(@RequestParam Optional<AccountId> account, Model model) {
        show(account, model);
        return "status";
    }

    /** What changes on the page, for its script. */
    @GetMapping("/fragments/desk")
    String fragment(@RequestParam Optional<AccountId> account, Model model) {
        show(account, model);
        return "status :: desk";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    private void show(Optional<AccountId> account, Model model) {
        AccountId shown = account.orElseGet(() -> desk.accounts().get(0));
        if (!desk.accounts().contains(shown)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no account " + shown);
        }
        model.addAttribute("status", status.read(shown));
        model.addAttribute("accounts", desk.accounts());
        model.addAttribute("shown", new Shown());
    }
}
