package io.gatehouse.web.record;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.audit.VerifyAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.page.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Audit: who did what? */
@Page
class AuditPage {

    private static final int MOST = 200;

    private final KnownAccounts accounts;
    private final SearchAudit audit;
    private final VerifyAudit verify;

    AuditPage(KnownAccounts accounts, SearchAudit audit, VerifyAudit verify) {
        this.accounts = accounts;
        this.audit = audit;
        this.verify = verify;
    }

    /** @param check whether the chain is to be verified now, which reads every line */
    @GetMapping("/audit")
    String audit(
            @PathVariable AccountId account,
            @RequestParam("q") Optional<String> text,
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("q", text.orElse(""));
        model.addAttribute("who", who.orElse(""));
        model.addAttribute("action", action.orElse(""));
        model.addAttribute("from", from.orElse(""));
        model.addAttribute("to", to.orElse(""));
        try {
            AuditSearch search = AuditSearch.of(who, action, from, to, text, MOST);
            model.addAttribute("lines", lines(known, search));
        } catch (IllegalArgumentException wrong) {
            model.addAttribute("fault", String.valueOf(wrong.getMessage()));
            model.addAttribute("lines", List.of());
        }
        if (check) {
            model.addAttribute("streams", Later.of(() -> verify.verify(known).streams()));
        }
        return "audit";
    }

    private List<AuditRow> lines(AccountId account, AuditSearch search) {
        List<SearchAudit.Found> found = new ArrayList<>(audit.search(account, search));
        Collections.reverse(found);
        return found.stream().map(AuditPage::row).toList();
    }

    private static AuditRow row(SearchAudit.Found line) {
        return new AuditRow(
                line.sequence(),
                Shown.recorded(line.timestamp()),
                line.actor(),
                line.action(),
                line.context().entrySet().stream()
                        .map(about -> about.getKey() + " " + about.getValue())
                        .collect(Collectors.joining(", ")),
                line.decision(),
                line.outcome());
    }
}
