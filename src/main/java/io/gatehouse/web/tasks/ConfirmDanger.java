package io.gatehouse.web.tasks;

import io.gatehouse.web.login.FreshPassword;
import io.gatehouse.workflow.inbox.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Asks who agrees to something dangerous to mean it: a word or an amount is typed, and the password was entered within
 * the last five minutes or is entered along with the answer. Refusing asks for neither.
 */
@Component
@ConditionalOnWebApplication
public class ConfirmDanger {

    private final FreshPassword fresh;

    ConfirmDanger(FreshPassword fresh) {
        this.fresh = fresh;
    }

    Reader reader(Authentication login) {
        return new Reader(Login.person(login), fresh.isFresh(login));
    }

    /**
     * Why an answer that comes through the API does not count yet; empty when it does. A session is one of a page,
     * and gets around nothing this way; what is typed there is asked of people only.
     */
    public Optional<String> whyNot(OpenTask task, Map<String, String> answers, Authentication login) {
        boolean asked = task.content().danger().isPresent() && Answers.agrees(task.form(), answers);
        return asked && !fresh.isFresh(login)
                ? Optional.of("the password of this session was entered more than "
                        + FreshPassword.LASTS.toMinutes()
                        + " minutes ago; decide it on its page, or send name and password with the request")
                : Optional.empty();
    }

    /** What is missing, by {@link Answers#TYPED} and {@link Answers#PASSWORD}; nothing is when the answer may go on. */
    Map<String, String> faults(
            OpenTask task,
            Map<String, String> parameters,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<String> word = task.content().danger().filter(danger -> Answers.agrees(task.form(), parameters));
        word.filter(wanted -> !wanted.equalsIgnoreCase(
                        parameters.getOrDefault(Answers.TYPED, "").strip()))
                .ifPresent(wanted -> faults.put(Answers.TYPED, "type " + wanted + " to agree"));
        // A word that is missing is asked for before a guess at the password is counted.
        if (word.isPresent() && faults.isEmpty() && !fresh.isFresh(login)) {
            String password = parameters.getOrDefault(Answers.PASSWORD, "");
            Optional<String> wrong = password.isEmpty()
                    ? Optional.of("yours was entered more than " + FreshPassword.LASTS.toMinutes() + " minutes ago")
                    : fresh.enter(login, password, request, response);
            wrong.ifPresent(why -> faults.put(Answers.PASSWORD, why));
        }
        return faults;
    }
}
