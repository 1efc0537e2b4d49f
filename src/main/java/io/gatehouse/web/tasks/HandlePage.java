package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.HandOver;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has a task, and who sees it: nothing here decides one, and everything can be undone. */
@Page
class HandlePage {

    private final KnownAccounts accounts;
    private final FindTask tasks;
    private final Inbox inbox;
    private final HandOver handOver;
    private final ReadOffers offers;
    private final PutAside aside;

    HandlePage(
            KnownAccounts accounts, FindTask tasks, Inbox inbox, HandOver handOver, ReadOffers offers, PutAside aside) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.inbox = inbox;
        this.handOver = handOver;
        this.offers = offers;
        this.aside = aside;
    }

    /**
     * What the form around a button sends.
     *
     * @param holder who has the task as far as the page knows; empty for nobody
     * @param back address of the page in the state it is in
     */
    record Sent(@Nullable String holder, @Nullable String back) {}

    /** A task of the inbox, and what is asked about it. */
    private record Handled(AccountId account, String task, Sent sent) {

        Optional<String> from() {
            return Optional.ofNullable(sent.holder()).filter(name -> !name.isBlank());
        }

        String inbox() {
            return "/accounts/" + account + "/inbox";
        }

        /** Only back into the inbox it came from: an address that a form sends is not to be believed. */
        String page() {
            return Optional.ofNullable(sent.back())
                    .filter(address -> address.equals(inbox()) || address.startsWith(inbox() + "?"))
                    .orElse(inbox() + "?task=" + task);
        }

        Notice.Undo undo(String act, String holder, String to) {
            return new Notice.Undo(
                    inbox() + "/" + task + "/" + act, Map.of("holder", holder, "to", to, "back", page()));
        }
    }

    /** A task of another account is unknown here. */
    private Handled handled(AccountId account, String task, Sent sent) {
        AccountId known = accounts.known(account);
        tasks.find(known, task);
        return new Handled(known, task, sent);
    }

    @PostMapping("/inbox/{task}/claim")
    String claim(
            @PathVariable AccountId account,
            @PathVariable String task,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        Handled handled = handled(account, task, sent);
        Person person = Login.person(login);
        Decided claimed = inbox.claim(handled.task(), person, handled.from());
        Notice done = Notice.of("You have claimed it")
                .undone(handled.undo("reassign", person.name(), handled.from().orElse("")));
        return tell(handled, claimed, done, next);
    }

    @PostMapping("/inbox/{task}/unclaim")
    String unclaim(
            @PathVariable AccountId account,
            @PathVariable String task,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        Handled handled = handled(account, task, sent);
        Decided given = inbox.unclaim(handled.task(), Login.person(login));
        return tell(handled, given, Notice.of("Anybody may have it again").undone(handled.undo("claim", "", "")), next);
    }

    /** @param to a login of this desk; empty for nobody in particular */
    @PostMapping("/inbox/{task}/reassign")
    String reassign(
            @PathVariable AccountId account,
            @PathVariable String task,
            Sent sent,
            @RequestParam(defaultValue = "") String to,
            Authentication login,
            RedirectAttributes next) {
        Handled handled = handled(account, task, sent);
        Optional<Person> person = offers.login(to);
        Decided given = !to.isEmpty() && person.isEmpty()
                ? new Decided.Refused("'" + to + "' is no login of this desk")
                : handOver.give(handled.task(), Login.person(login), person, handled.from());
        Notice done = Notice.of(to.isEmpty() ? "Anybody may have it again" : to + " has it now")
                .undone(handled.undo("reassign", to, handled.from().orElse("")));
        return tell(handled, given, done, next);
    }

    @PostMapping("/inbox/{task}/snooze")
    String snooze(
            @PathVariable AccountId account,
            @PathVariable String task,
            Sent sent,
            @RequestParam(defaultValue = "HOUR") PutAside.Span span,
            Authentication login,
            RedirectAttributes next) {
        Handled handled = handled(account, task, sent);
        Instant until = aside.until(span);
        Optional<String> whyNot = tasks.find(handled.account(), handled.task())
                .map(open -> aside.hide(open, login.getName(), until))
                .orElseGet(() -> Optional.of(inbox.whatBecameOf(handled.task())));
        next.addFlashAttribute(
                "notice",
                whyNot.map(Notice::problem)
                        .orElseGet(() -> Notice.of("Put aside: it is back in your list by itself, for everybody else"
                                        + " it stands where it was")
                                .undone(handled.undo("wake", "", ""))));
        return "redirect:" + handled.page();
    }

    @PostMapping("/inbox/{task}/wake")
    String wake(
            @PathVariable AccountId account,
            @PathVariable String task,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        Handled handled = handled(account, task, sent);
        tasks.find(handled.account(), handled.task()).ifPresent(open -> aside.show(open, login.getName()));
        next.addFlashAttribute("notice", Notice.of("It is in your list again"));
        return "redirect:" + handled.page();
    }

    private static String tell(Handled handled, Decided decided, Notice done, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                decided instanceof Decided.Refused refused
                        ? Notice.problem(refused.reason())
                        : decided instanceof Decided.Gone gone ? Notice.problem(gone.reason()) : done);
        return "redirect:" + handled.page();
    }
}
