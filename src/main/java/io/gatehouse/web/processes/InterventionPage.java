package io.gatehouse.web.processes;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.intervention.Intervene;
import io.gatehouse.workflow.intervention.Intervened;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Takes interventions: a failed step is tried again, a timer fires before its time. */
@Page
class InterventionPage {

    private final KnownAccounts accounts;
    private final DeskView desk;
    private final KnownProcesses processes;
    private final Intervene intervene;
    private final AwaitTried tried;

    InterventionPage(
            KnownAccounts accounts, DeskView desk, KnownProcesses processes, Intervene intervene, AwaitTried tried) {
        this.accounts = accounts;
        this.desk = desk;
        this.processes = processes;
        this.intervene = intervene;
        this.tried = tried;
    }

    @PostMapping("/processes/{key}/jobs/{job}/retry")
    String retry(
            @PathVariable AccountId account,
            @PathVariable String key,
            @PathVariable String job,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            RedirectAttributes next) {
        Intervene.Asked asked = asked(account, reason, login);
        processes.version(key, Optional.empty());
        next.addFlashAttribute("message", retried(open(() -> intervene.retry(asked, job))));
        return "redirect:" + inside(asked.account(), key, back, job);
    }

    /** @param shown how many failed steps the person saw */
    @PostMapping("/processes/{key}/retry")
    String retryAll(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") int version,
            @RequestParam int shown,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            RedirectAttributes next) {
        Intervene.Asked asked = asked(account, reason, login);
        Definition definition = processes.version(key, Optional.of(version));
        next.addFlashAttribute("message", retried(open(() -> intervene.retryAll(asked, definition.id(), shown))));
        return "redirect:" + inside(asked.account(), key, back, ReadAct.ALL);
    }

    @PostMapping("/processes/{key}/timers/{timer}/fire")
    String fire(
            @PathVariable AccountId account,
            @PathVariable String key,
            @PathVariable String timer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Authentication login,
            RedirectAttributes next) {
        Intervene.Asked asked = asked(account, reason, login);
        processes.version(key, Optional.empty());
        next.addFlashAttribute(
                "message", message(open(() -> intervene.fire(asked, timer)), done -> new Message("ok", "Fired")));
        return "redirect:" + inside(asked.account(), key, back, timer);
    }

    private Intervene.Asked asked(AccountId account, String reason, Authentication login) {
        return new Intervene.Asked(accounts.known(account), Login.person(login), reason);
    }

    /** A node that does not run the accounts changes nothing. */
    private Intervened open(Supplier<Intervened> work) {
        return desk.whyClosed().<Intervened>map(Intervened.Refused::new).orElseGet(work);
    }

    private Message retried(Intervened result) {
        return message(result, done -> {
            AwaitTried.Tried seen = tried.of(done.jobs());
            return new Message(seen.failed() > 0 ? "bad" : seen.allWell() ? "ok" : "warn", seen.words());
        });
    }

    private static Message message(Intervened result, Function<Intervened.Done, Message> told) {
        if (result instanceof Intervened.Done done) {
            return told.apply(done);
        }
        String why =
                result instanceof Intervened.Refused refused ? refused.reason() : ((Intervened.Gone) result).reason();
        return new Message("bad", "Nothing was changed: " + why);
    }

    // Only back into this process: an address that a form sends is not to be believed. What it was about stands in
    // the address too, or a card of the page that is being left would be told instead.
    private static String inside(AccountId account, String key, String back, String about) {
        String process = "/accounts/" + account + "/processes/" + key;
        String page = back.startsWith(process + "?") || back.startsWith(process + "/instances/") ? back : process;
        return page + (page.contains("?") ? "&" : "?") + "said=" + UriUtils.encode(about, StandardCharsets.UTF_8);
    }
}
