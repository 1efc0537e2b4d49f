package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what must I decide? */
@Page
class InboxPage {

    private final KnownAccounts accounts;
    private final Inbox inbox;
    private final ShowInbox show;
    private final ConfirmDanger confirm;

    InboxPage(KnownAccounts accounts, Inbox inbox, ShowInbox show, ConfirmDanger confirm) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.show = show;
        this.confirm = confirm;
    }

    /** @param seen who had claimed the task when the page that asks was made */
    @GetMapping("/inbox")
    String inbox(
            @PathVariable AccountId account,
            @RequestParam Optional<String> filter,
            @RequestParam("q") Optional<String> search,
            @RequestParam Optional<String> task,
            @RequestParam Optional<String> seen,
            Authentication login,
            Model model) {
        AccountId known = accounts.known(account);
        Selection selection = Selection.of("/accounts/" + known, filter, search, task);
        Optional<OpenTask> open = selection
                .task()
                .flatMap(inbox::find)
                .filter(found -> found.account().equals(known));
        if (selection.task().isPresent() && open.isEmpty() && !model.containsAttribute("notice")) {
            model.addAttribute(
                    "notice", Notice.problem(inbox.whatBecameOf(selection.task().get())));
        }
        String holder = open.flatMap(OpenTask::claim).map(Claim::person).orElse("");
        model.addAttribute("seen", seen.orElse(holder));
        seen.flatMap(before -> stale(selection, open, before, holder))
                .ifPresent(words -> model.addAttribute("stale", words));
        return show.inbox(known, selection, open, confirm.reader(login), Answers.NONE, model);
    }

    /** What happened to the task meanwhile; a person who is typing is told, and nothing is taken away from them. */
    private Optional<String> stale(Selection selection, Optional<OpenTask> open, String before, String holder) {
        if (open.isEmpty()) {
            return selection.task().map(inbox::whatBecameOf);
        }
        return before.equals(holder)
                ? Optional.empty()
                : Optional.of(holder.isEmpty() ? "Nobody has claimed it any more." : holder + " has claimed it.");
    }
}
