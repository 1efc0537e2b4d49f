package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.web.tasks.ConfirmDanger;
import io.gatehouse.web.tasks.Login;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Decides a task in the name of who is logged in, or says why not with the status that fits. */
@Component
@ConditionalOnWebApplication
class DecideTask {

    private final DeskView desk;
    private final Inbox inbox;
    private final ConfirmDanger confirm;

    DecideTask(DeskView desk, Inbox inbox, ConfirmDanger confirm) {
        this.desk = desk;
        this.inbox = inbox;
        this.confirm = confirm;
    }

    /** @throws Declined unless it is decided */
    void decide(String task, Authentication login, Map<String, String> answers) {
        Declined.unlessOpen(desk);
        Map<String, String> given = new HashMap<>(answers);
        given.values().removeIf(Objects::isNull);
        inbox.find(task).flatMap(open -> confirm.whyNot(open, given, login)).ifPresent(why -> {
            throw new Declined(ProblemCode.PASSWORD_NEEDED, why);
        });
        require(inbox.decide(task, Login.person(login), given));
    }

    /** @throws Declined unless what was asked for was done */
    static void require(Decided decided) {
        if (decided instanceof Decided.Faulty faulty) {
            throw new Declined(HttpStatus.UNPROCESSABLE_CONTENT, faulty.form().inWords());
        }
        if (decided instanceof Decided.Refused refused) {
            throw new Declined(HttpStatus.CONFLICT, refused.reason());
        }
        if (decided instanceof Decided.Gone gone) {
            throw new Declined(HttpStatus.GONE, gone.reason());
        }
    }
}
