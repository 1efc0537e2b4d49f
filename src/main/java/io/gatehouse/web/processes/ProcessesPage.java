package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Address;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.inbox.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Processes: where is work now, and what is stuck? */
@Page
class ProcessesPage {

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadOverview overview;
    private final ReadProcess process;
    private final ReadAct act;
    private final ReadFinished finished;

    ProcessesPage(
            KnownAccounts accounts,
            KnownProcesses processes,
            ReadOverview overview,
            ReadProcess process,
            ReadAct act,
            ReadFinished finished) {
        this.accounts = accounts;
        this.processes = processes;
        this.overview = overview;
        this.process = process;
        this.act = act;
        this.finished = finished;
    }

    @GetMapping("/processes")
    String overview(@PathVariable AccountId account, HttpServletRequest request, Model model) {
        AccountId known = accounts.known(account);
        Asked part = OverviewList.COLUMNS.asked(request);
        model.addAttribute("work", Later.of(() -> overview.read(known, part)));
        return "processes";
    }

    /**
     * One version of a process.
     *
     * @param retry a failed step, or {@code all}, whose form is opened
     * @param fire a timer whose form is opened
     */
    @GetMapping("/processes/{key}")
    String process(
            @PathVariable AccountId account,
            @PathVariable String key,
            @RequestParam("v") Optional<Integer> version,
            @RequestParam(defaultValue = "visits") String heat,
            @RequestParam("q") Optional<String> words,
            @RequestParam Optional<String> retry,
            @RequestParam Optional<String> fire,
            Authentication login,
            HttpServletRequest request,
            Model model) {
        AccountId known = accounts.known(account);
        List<Definition> versions = processes.versions(key);
        Definition definition = processes.version(key, version);
        ProcessQuestion asked = ProcessQuestion.of(known, definition, Heat.of(heat), words, Address.of(request));
        Asked steps = StepList.COLUMNS.asked(request);
        Asked running = RunningList.COLUMNS.asked(request);
        Asked ended = FinishedList.COLUMNS.asked(request);
        Person person = Login.person(login);
        ReadAct.Place place = new ReadAct.Place(asked.base(), definition.version(), asked.address());
        model.addAttribute("process", definition);
        model.addAttribute("versions", versions(asked, versions));
        model.addAttribute("heats", heats(asked));
        model.addAttribute("diagram", DrawProcess.diagram(asked.base(), definition.version()));
        model.addAttribute("base", asked.base());
        model.addAttribute("heat", asked.heat().word());
        model.addAttribute("words", asked.words());
        model.addAttribute("steps", Later.of(() -> process.steps(asked, steps)));
        WorkNow now = new WorkNow(() -> process.now(asked));
        model.addAttribute("now", Later.of(now::get));
        model.addAttribute(
                "running",
                Later.of(() -> RunningList.COLUMNS
                        .list(now.get().running(), running)
                        .orElse("Nothing runs. What is started appears here by itself.")));
        model.addAttribute("ended", Later.of(() -> finished.read(asked, ended)));
        model.addAttribute("offer", Later.of(() -> act.offer(place, now.get(), person)));
        model.addAttribute("whyNotFire", act.whyNotFire(person));
        if (retry.isPresent() || fire.isPresent()) {
            model.addAttribute("act", Later.of(() -> act.read(place, now.get(), retry, fire, person)));
        }
        return "process";
    }

    /** Other versions than the one that is shown; none while there is only one. */
    private static List<Link> versions(ProcessQuestion asked, List<Definition> versions) {
        return versions.size() == 1
                ? List.of()
                : versions.stream()
                        .map(each -> new Link(
                                "v" + each.version(),
                                asked.base() + "?v=" + each.version(),
                                each.equals(asked.definition())))
                        .toList();
    }

    private static List<Link> heats(ProcessQuestion asked) {
        return Arrays.stream(Heat.values())
                .map(heat -> new Link(heat.words(), asked.with(heat), heat == asked.heat()))
                .toList();
    }
}
