package io.gatehouse.web.tasks;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Later;
import io.gatehouse.workflow.inbox.OpenTask;
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
    private final ReadOffers offers;

    ShowInbox(ReadTasks list, ReadTask task, ReadOffers offers) {
        this.list = list;
        this.task = task;
        this.offers = offers;
    }

    String inbox(
            AccountId account,
            Selection selection,
            Optional<OpenTask> open,
            Reader reader,
            Answers answers,
            Model model) {
        model.addAttribute("list", Later.of(() -> list.read(account, selection, reader.person())));
        model.addAttribute("back", selection.address());
        open.ifPresent(found -> {
            model.addAttribute("task", Later.of(() -> task.read(found, reader, answers)));
            model.addAttribute("offers", Later.of(() -> offers.read(found, reader.person())));
        });
        return "inbox";
    }
}
