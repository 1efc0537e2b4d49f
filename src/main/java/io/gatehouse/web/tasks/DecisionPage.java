package io.gatehouse.web.tasks;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Frame;
import io.gatehouse.web.page.Page;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes decisions. What is refused is shown again with everything that was typed, but never a password. */
@Page
class DecisionPage {

    private final KnownAccounts accounts;
    private final DeskView desk;
    private final Inbox inbox;
    private final FindTask tasks;
    private final ConfirmDanger confirm;
    private final ShowInbox show;

    DecisionPage(
            KnownAccounts accounts, DeskView desk, Inbox inbox, FindTask tasks, ConfirmDanger confirm, ShowInbox show) {
        this.accounts = accounts;
        this.desk = desk;
        this.inbox = inbox;
        this.tasks = tasks;
        this.confirm = confirm;
        this.show = show;
    }

    /** What came of an answer, and what the form says to it when it is shown again. */
    private record Outcome(Decided decided, Answers answers) {}

    @PostMapping("/inbox/{task}/decision")
    String decide(
            @PathVariable AccountId account,
            @PathVariable String task,
            @RequestParam Map<String, String> parameters,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        AccountId known = accounts.known(account);
        Selection selection = Selection.of("/accounts/" + known, name -> Optional.ofNullable(parameters.get(name)))
                .open(task);
        Optional<OpenTask> open = tasks.find(known, task);
        Optional<String> whyNot = desk.whyClosed()
                .or(() -> open.filter(found -> !ReadTask.shown(found).equals(parameters.get("shown")))
                        .map(other -> "what it decides has changed since it was shown; look again"));
        Outcome outcome = whyNot.isPresent()
                ? new Outcome(new Decided.Refused(whyNot.get()), answers(open, parameters))
                : decide(task, open, parameters, login, request, response);
        if (outcome.decided() instanceof Decided.Done) {
            String title = open.orElseThrow().content().title();
            next.addFlashAttribute(
                    "notice", Notice.done("Decided: " + title, "/accounts/" + known + "/inbox/" + task + "/decision"));
            return "redirect:" + selection.closed().address();
        }
        request.setAttribute(Frame.ADDRESS, selection.address());
        return again(known, selection, outcome, response, model);
    }

    private Outcome decide(
            String task,
            Optional<OpenTask> open,
            Map<String, String> parameters,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answers answers = answers(open, parameters);
        Map<String, String> unconfirmed = open.filter(
                        found -> inbox.whyNotDecide(found, Login.person(login)).isEmpty())
                .map(found -> confirm.faults(found, parameters, login, request, response))
                .orElse(Map.of());
        if (!unconfirmed.isEmpty()) {
            // With everything that is missing, so that nobody has to find out one after the other.
            Map<String, String> missing = new LinkedHashMap<>(unconfirmed);
            if (open.orElseThrow().form().fill(answers.given()) instanceof Form.Filled.Faulty faulty) {
                missing.putAll(faulty.faults());
            }
            return new Outcome(new Decided.Refused("it asks for more, below"), answers.with(missing));
        }
        Decided decided = inbox.decide(task, Login.person(login), answers.given());
        return new Outcome(
                decided,
                decided instanceof Decided.Faulty faulty
                        ? answers.with(faulty.form().faults())
                        : answers);
    }

    private static Answers answers(Optional<OpenTask> open, Map<String, String> parameters) {
        return open.map(found -> Answers.of(found.form(), parameters)).orElse(Answers.NONE);
    }

    private String again(
            AccountId account, Selection selection, Outcome outcome, HttpServletResponse response, Model model) {
        HttpStatus status = HttpStatus.CONFLICT;
        String words;
        if (outcome.decided() instanceof Decided.Faulty) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
            words = "Nothing was decided yet: something is missing below. What you typed is kept.";
        } else if (outcome.answers().isUnconfirmed()) {
            status = HttpStatus.FORBIDDEN;
            words = "Nothing was decided yet: this puts more money at risk, so it asks for more below."
                    + " What you typed is kept.";
        } else if (outcome.decided() instanceof Decided.Refused refused) {
            words = "Nothing was decided: " + refused.reason() + ". What you typed is kept.";
        } else {
            words = "Somebody was faster: " + ((Decided.Gone) outcome.decided()).reason() + ".";
        }
        response.setStatus(status.value());
        model.addAttribute("notice", Notice.problem(words));
        // The login of now: a right password beside a wrong reason was entered all the same.
        Reader reader = confirm.reader(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        Optional<OpenTask> open = tasks.find(account, selection.task().orElseThrow());
        return show.inbox(account, selection, open, reader, outcome.answers(), model);
    }
}
