package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Later;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the inbox and the task that is open in it into a model: the same after a look and after a refusal. */
@Component
@ConditionalOnWebApplication
class ShowInbox {

    private final ReadTasks list;
    private final ReadTask task;

    ShowInbox(ReadTasks list, ReadTask task) {
        this.list = list;
        this.task = task;
    }

    String inbox(
            AccountId account,
            Selection selection,
            Optional<OpenTask> open,
            Person person,
            Answers answers,
            Model model) {
        model.addAttribute("list", Later.of(() -> list.read(account, selection, person)));
        model.addAttribute("back", selection.address());
        open.ifPresent(found -> model.addAttribute("task", Later.of(() -> task.read(found, person, answers))));
        return "inbox";
    }
}
