package io.gatehouse.web.tasks;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes decisions and claims. What is refused is shown again with everything that was typed. */
@Page
class DecisionPage {

    private final KnownAccounts accounts;
    private final DeskView desk;
    private final Inbox inbox;
    private final ShowInbox show;

    DecisionPage(KnownAccounts accounts, DeskView desk, Inbox inbox, ShowInbox show) {
        this.accounts = accounts;
        this.desk = desk;
        this.inbox = inbox;
        this.show = show;
    }

    @PostMapping("/inbox/{task}/decision")
    String decide(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestParam Map<String, String> parameters,
            Authentication login,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        AccountId known = accounts.known(account);
        Selection selection = Selection.of(
                "/accounts/" + known,
                Optional.ofNullable(parameters.get("filter")),
                Optional.ofNullable(parameters.get("q")),
                Optional.of(task));
        Person person = Login.person(login);
        Optional<OpenTask> open = find(known, task);
        Answers answers =
                open.map(found -> Answers.of(found.form(), parameters)).orElse(Answers.NONE);
        Decided decided = desk.whyClosed()
                .<Decided>map(Decided.Refused::new)
                .orElseGet(() -> open.filter(found -> !ReadTask.shown(found).equals(parameters.get("shown")))
                        .<Decided>map(other ->
                                new Decided.Refused("what it decides has changed since it was shown; look again"))
                        .orElseGet(() -> inbox.decide(task, person, answers.given())));
        if (decided instanceof Decided.Done) {
            String title = open.orElseThrow().content().title();
            next.addFlashAttribute(
                    "notice", Notice.done("Decided: " + title, "/accounts/" + known + "/inbox/" + task + "/decision"));
            return "redirect:"
                    + new Selection(selection.base(), selection.filter(), selection.search(), Optional.empty())
                            .address();
        }
        return again(known, selection, person, decided, answers, response, model);
    }

    private String again(
            AccountId account,
            Selection selection,
            Person person,
            Decided decided,
            Answers answers,
            HttpServletResponse response,
            Model model) {
        Answers shown = answers;
        HttpStatus status = HttpStatus.CONFLICT;
        String words;
        if (decided instanceof Decided.Faulty faulty) {
            shown = answers.with(faulty.form().faults());
            status = HttpStatus.UNPROCESSABLE_CONTENT;
            words = "Nothing was decided yet: something is missing below. What you typed is kept.";
        } else if (decided instanceof Decided.Refused refused) {
            words = "Nothing was decided: " + refused.reason() + ". What you typed is kept.";
        } else {
            words = "Somebody was faster: " + ((Decided.Gone) decided).reason() + ".";
        }
        response.setStatus(status.value());
        model.addAttribute("notice", Notice.problem(words));
        return show.inbox(account, selection, find(account, selection.task().orElseThrow()), person, shown, model);
    }

    /** @param holder who has it as far as the page knows; empty for nobody */
    @PostMapping("/inbox/{task}/claim")
    String claim(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            RedirectAttributes next) {
        AccountId known = accounts.known(account);
        find(known, task);
        Optional<String> from = Optional.of(holder).filter(name -> !name.isEmpty());
        tell(inbox.claim(task, Login.person(login), from), "You have claimed it", next);
        return "redirect:" + inside(known, back, task);
    }

    @PostMapping("/inbox/{task}/unclaim")
    String unclaim(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            RedirectAttributes next) {
        AccountId known = accounts.known(account);
        find(known, task);
        tell(inbox.unclaim(task, Login.person(login)), "Anybody may have it again", next);
        return "redirect:" + inside(known, back, task);
    }

    private static void tell(Decided decided, String done, RedirectAttributes next) {
        String words = decided instanceof Decided.Refused refused
                ? refused.reason()
                : decided instanceof Decided.Gone gone ? gone.reason() : done;
        next.addFlashAttribute("notice", decided instanceof Decided.Done ? Notice.of(words) : Notice.problem(words));
    }

    // Only back into the inbox it came from: an address that a form sends is not to be believed.
    private static String inside(AccountId account, String back, String task) {
        String inbox = "/accounts/" + account + "/inbox";
        return back.startsWith(inbox + "?") ? back : inbox + "?task=" + task;
    }

    /** Empty when it is decided; a task of another account is unknown here. */
    private Optional<OpenTask> find(AccountId account, String task) {
        Optional<OpenTask> found = inbox.find(task);
        if (found.filter(open -> !open.account().equals(account)).isPresent()) {
            throw new UnknownResource("account " + account + " has no task '" + task + "'");
        }
        return found;
    }
}
