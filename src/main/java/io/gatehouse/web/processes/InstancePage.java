package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.KnownProcesses;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.ReadInstances;
import io.gatehouse.workflow.inbox.Person;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One instance: what happened to it? */
@Page
class InstancePage {

    private final KnownAccounts accounts;
    private final KnownProcesses processes;
    private final ReadInstances instances;
    private final ReadInstance read;
    private final ReadHeld held;
    private final ReadAct act;

    InstancePage(
            KnownAccounts accounts,
            KnownProcesses processes,
            ReadInstances instances,
            ReadInstance read,
            ReadHeld held,
            ReadAct act) {
        this.held = held;
        this.accounts = accounts;
        this.processes = processes;
        this.instances = instances;
        this.read = read;
        this.act = act;
    }

    @GetMapping("/processes/{key}/instances/{id}")
    String instance(
            @PathVariable AccountId account,
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam Optional<String> retry,
            @RequestParam Optional<String> fire,
            Authentication login,
            Model model) {
        ReadInstance.Asked asked = find(accounts.known(account), key, id);
        Person person = Login.person(login);
        WorkNow now = new WorkNow(() -> read.now(asked));
        model.addAttribute("instance", Later.of(() -> read.read(asked)));
        model.addAttribute(
                "diagram", DrawProcess.diagram(asked.base(), asked.instance().version()));
        model.addAttribute("path", Later.of(() -> read.path(asked)));
        model.addAttribute("values", Later.of(() -> held.values(asked.instance())));
        model.addAttribute("tasks", Later.of(() -> held.tasks(asked.account(), asked.instance())));
        model.addAttribute("now", Later.of(now::get));
        model.addAttribute("whyNotFire", act.whyNotFire(person));
        if (retry.isPresent() || fire.isPresent()) {
            ReadAct.Place place =
                    new ReadAct.Place(asked.base(), asked.instance().version(), asked.address());
            model.addAttribute("act", Later.of(() -> act.read(place, now.get(), retry, fire, person)));
        }
        return "instance";
    }

    private ReadInstance.Asked find(AccountId account, String key, String id) {
        EngineInstance found = instances
                .find(account, id)
                .filter(instance -> instance.key().equals(key))
                .orElseThrow(
                        () -> new UnknownResource("account " + account + " has no " + key + " instance '" + id + "'"));
        return new ReadInstance.Asked(
                account,
                processes.version(key, Optional.of(found.version())),
                found,
                "/accounts/" + account + "/processes/" + key);
    }
}
