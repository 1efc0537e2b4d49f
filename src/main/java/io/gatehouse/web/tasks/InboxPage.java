package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.engine.Claim;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what must I decide? */
@Page
class InboxPage {

    private static final Csv<OpenTask> WAITING = new Csv<OpenTask>()
            .text("task", OpenTask::id)
            .text("what", task -> task.content().title())
            .text("process", OpenTask::businessKey)
            .raw("since (UTC)", OpenTask::since)
            .raw("decide by (UTC)", OpenTask::decideBy)
            .text("if nobody answers", task -> task.content().silence())
            .text("for", task -> String.join(" ", new TreeSet<>(task.groups())))
            .text("claimed by", task -> task.claim().map(Claim::person).orElse(""));

    private final KnownAccounts accounts;
    private final Inbox inbox;
    private final ReadTasks list;
    private final ShowInbox show;
    private final ConfirmDanger confirm;
    private final DeskClock clock;

    InboxPage(
            KnownAccounts accounts,
            Inbox inbox,
            ReadTasks list,
            ShowInbox show,
            ConfirmDanger confirm,
            DeskClock clock) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.list = list;
        this.show = show;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** @param seen who had claimed the task when the page that asks was made */
    @GetMapping("/inbox")
    String inbox(
            @PathVariable AccountId account,
            @RequestParam Map<String, String> parameters,
            @RequestParam Optional<String> seen,
            Authentication login,
            Model model) {
        AccountId known = accounts.known(account);
        Selection selection = selection(known, parameters);
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

    @GetMapping("/inbox.csv")
    ResponseEntity<byte[]> file(
            @PathVariable AccountId account, @RequestParam Map<String, String> parameters, Authentication login) {
        AccountId known = accounts.known(account);
        return WAITING.file(
                known, "inbox", clock.today(), list.wanted(known, selection(known, parameters), Login.person(login)));
    }

    private static Selection selection(AccountId account, Map<String, String> parameters) {
        return Selection.of("/accounts/" + account, name -> Optional.ofNullable(parameters.get(name)));
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
