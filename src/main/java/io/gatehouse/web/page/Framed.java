package io.gatehouse.web.page;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.workflow.inbox.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Puts the frame around every page; each part of it is read only when a template asks for it. */
@ControllerAdvice(annotations = Page.class)
@ConditionalOnWebApplication
class Framed {

    private final ReadFrame frame;
    private final KnownAccounts accounts;
    private final DeskView desk;
    private final Inbox inbox;
    private final PhaseRules phases;

    Framed(ReadFrame frame, KnownAccounts accounts, DeskView desk, Inbox inbox, PhaseRules phases) {
        this.frame = frame;
        this.accounts = accounts;
        this.desk = desk;
        this.inbox = inbox;
        this.phases = phases;
    }

    @ModelAttribute
    void frame(
            @PathVariable AccountId account,
            @CookieValue("theme") Optional<String> theme,
            Authentication login,
            HttpServletRequest request,
            Model model) {
        AccountId known = accounts.known(account);
        // Every page has a form with it, and where it begins a session that has to be before the first byte is sent.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        model.addAttribute("frame", Later.of(() -> frame.read(known, Address.of(request), Theme.of(theme), login)));
        model.addAttribute("waiting", Later.of(() -> inbox.count(known)));
        model.addAttribute("stage", Later.of(() -> Shown.words(phases.phaseOf(known))));
        model.addAttribute("build", Later.of(Build::words));
        model.addAttribute("failed", Later.of(() -> desk.incidents(known).size()));
    }
}
