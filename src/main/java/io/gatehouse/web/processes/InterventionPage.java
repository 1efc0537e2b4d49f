package io.gatehouse.web.processes;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.page.Message;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.intervention.Intervene;
import io.gatehouse.workflow.intervention.Intervened;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /**
     * What the form of every intervention sends.
     *
     * @param reason for the trail
     * @param back address of the page it was opened on
     */
    record Sent(@Nullable String reason, @Nullable String back) {

        Intervene.Asked asked(AccountId account, Authentication login) {
            return new Intervene.Asked(
                    account, Login.person(login), Optional.ofNullable(reason).orElse(""));
        }

        /**
         * The page again. Only one of this process: an address that a form sends is not to be believed. What it was
         * about stands in the address too, or a card of the page that is being left would be told instead.
         */
        String page(AccountId account, String key, String about) {
            String process = "/accounts/" + account + "/processes/" + key;
            String page = Optional.ofNullable(back)
                    .filter(address -> address.startsWith(process + "?") || address.startsWith(process + "/instances/"))
                    .orElse(process);
            return page + (page.contains("?") ? "&" : "?") + "said=" + UriUtils.encode(about, StandardCharsets.UTF_8);
        }
    }

    @PostMapping("/processes/{key}/jobs/{job}/retry")
    String retry(
            @PathVariable AccountId account,
            @PathVariable String key,
            @PathVariable String job,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        AccountId known = known(account, key);
        next.addFlashAttribute("message", retried(open(() -> intervene.retry(sent.asked(known, login), key, job))));
        return "redirect:" + sent.page(known, key, job);
    }

    /** @param shown how many failed steps the person saw */
    @PostMapping("/processes/{key}/retry")
    String retryAll(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") int version,
            @RequestParam int shown,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        AccountId known = known(account, key);
        Definition definition = processes.version(key, Optional.of(version));
        next.addFlashAttribute(
                "message", retried(open(() -> intervene.retryAll(sent.asked(known, login), definition.id(), shown))));
        return "redirect:" + sent.page(known, key, ReadAct.ALL);
    }

    @PostMapping("/processes/{key}/timers/{timer}/fire")
    String fire(
            @PathVariable AccountId account,
            @PathVariable String key,
            @PathVariable String timer,
            Sent sent,
            Authentication login,
            RedirectAttributes next) {
        AccountId known = known(account, key);
        next.addFlashAttribute(
                "message",
                message(
                        open(() -> intervene.fire(sent.asked(known, login), key, timer)),
                        done -> new Message("ok", "Fired")));
        return "redirect:" + sent.page(known, key, timer);
    }

    /** The account; a process that is none is not found. */
    private AccountId known(AccountId account, String key) {
        processes.version(key, Optional.empty());
        return accounts.known(account);
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
}
