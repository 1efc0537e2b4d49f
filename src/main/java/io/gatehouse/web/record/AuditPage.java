package io.gatehouse.web.record;

import io.gatehouse.audit.AuditPart;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.audit.VerifyAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.lists.Listed;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.page.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Audit: who did what? */
@Page
class AuditPage {

    private static final AuditSearch EVERYTHING = new AuditFilter("", "", "", "", "").search();

    private final KnownAccounts accounts;
    private final SearchAudit audit;
    private final VerifyAudit verify;
    private final DeskClock clock;

    AuditPage(KnownAccounts accounts, SearchAudit audit, VerifyAudit verify, DeskClock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.verify = verify;
        this.clock = clock;
    }

    /** @param check whether the chain is to be verified now, which reads every line */
    @GetMapping("/audit")
    String audit(
            @PathVariable AccountId account,
            AuditFilter filter,
            @RequestParam(defaultValue = "false") boolean check,
            HttpServletRequest request,
            Model model) {
        AccountId known = accounts.known(account);
        Asked asked = AuditList.COLUMNS.asked(request);
        model.addAttribute("filter", filter);
        try {
            AuditSearch search = filter.search();
            model.addAttribute("lines", Later.of(() -> lines(known, search, filter, asked)));
        } catch (IllegalArgumentException wrong) {
            // What was typed stays in its field, with what is wrong beside it.
            model.addAttribute("fault", String.valueOf(wrong.getMessage()));
            model.addAttribute("lines", AuditList.COLUMNS.list(List.of(), asked));
        }
        if (check) {
            model.addAttribute("streams", Later.of(() -> verify.verify(known).streams()));
        }
        return "audit";
    }

    private Listed<AuditRow> lines(AccountId account, AuditSearch search, AuditFilter filter, Asked asked) {
        AuditPart part = AuditList.part(asked.query());
        Listing<SearchAudit.Found> found = Listing.of(
                audit.search(account, search, part),
                audit.count(account, search),
                part.by().word(),
                asked.query());
        return AuditList.COLUMNS
                .show(found, asked)
                .orElse(
                        "Nothing is recorded yet. Every change of state appears here.",
                        filter.words(),
                        () -> audit.count(account, EVERYTHING))
                .map(AuditPage::row);
    }

    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> file(@PathVariable AccountId account, AuditFilter filter, HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked asked = AuditList.COLUMNS.asked(request);
        return AuditList.CSV.file(
                known, "audit", clock.today(), audit.search(known, filter.search(), AuditList.whole(asked.query())));
    }

    private static AuditRow row(SearchAudit.Found line) {
        return new AuditRow(
                line.sequence(),
                Shown.recorded(line.timestamp()),
                line.actor(),
                line.action(),
                AuditList.about(line),
                line.decision(),
                line.outcome());
    }
}
