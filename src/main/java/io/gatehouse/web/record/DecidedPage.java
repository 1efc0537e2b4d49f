package io.gatehouse.web.record;

import io.gatehouse.audit.SearchAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions: what did we decide? */
@Page
class DecidedPage {

    private final KnownAccounts accounts;
    private final ReadDecided decided;
    private final DeskClock clock;

    DecidedPage(KnownAccounts accounts, ReadDecided decided, DeskClock clock) {
        this.accounts = accounts;
        this.decided = decided;
        this.clock = clock;
    }

    @GetMapping("/inbox/done")
    String done(
            @PathVariable AccountId account,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request,
            Model model) {
        AccountId known = accounts.known(account);
        Asked asked = DecidedList.COLUMNS.asked(request);
        model.addAttribute("search", search);
        model.addAttribute("who", who);
        model.addAttribute(
                "list",
                Later.of(() -> DecidedList.COLUMNS
                        .list(decided.read(known, given(who), given(search)), asked)
                        .orElse(
                                "No decision is recorded here yet. Every decision of a person appears here with its reason.",
                                DecidedList.filter(given(who), given(search)),
                                () -> decided.read(known, Optional.empty(), Optional.empty())
                                        .size())
                        .map(DecidedView::of)));
        return "done";
    }

    @GetMapping("/inbox/done.csv")
    ResponseEntity<byte[]> file(
            @PathVariable AccountId account,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked asked = DecidedList.COLUMNS.asked(request);
        List<SearchAudit.Found> found = decided.read(known, given(who), given(search));
        return DecidedList.CSV.file(known, "decided", clock.today(), DecidedList.COLUMNS.ordered(found, asked));
    }

    private static Optional<String> given(String word) {
        return Optional.of(word.strip()).filter(text -> !text.isEmpty());
    }
}
