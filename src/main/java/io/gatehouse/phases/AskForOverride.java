package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a way around the gate. Every attempt is written to the history of overrides, whatever comes of it; the
 * password is compared and forgotten.
 */
@Component
public class AskForOverride {

    private final PhaseBook book;
    private final OpenRequest open;
    private final CheckOverridePassword password;
    private final PhaseHistory history;
    private final DescribeConstraints constraints;
    private final Ledger ledger;
    private final DeskSessions time;

    AskForOverride(
            PhaseBook book,
            OpenRequest open,
            CheckOverridePassword password,
            PhaseHistory history,
            DescribeConstraints constraints,
            Ledger ledger,
            DeskSessions time) {
        this.book = book;
        this.open = open;
        this.password = password;
        this.history = history;
        this.constraints = constraints;
        this.ledger = ledger;
        this.time = time;
    }

    /**
     * An administrator asks; a second person decides.
     *
     * @param reason 1 to 500 characters
     * @param given what was typed as the override password
     */
    @Transactional
    public Asked ask(AccountId account, WayAround action, String person, String reason, String given) {
        OpenRequest.requireReason(reason);
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        Optional<Phase> to = action.from(from);
        Optional<String> wrongPassword = password.whyNot(account, person, given);
        Optional<String> whyNot = wrongPassword
                .or(() -> to.isPresent() ? Optional.empty() : Optional.of(noPhase(action, from)))
                .or(() -> open.whyBusy(account));
        history.overrideAttempted(new PhaseHistory.OverrideAttempt(
                account,
                from,
                "ask-" + action.word(),
                whyNot.isPresent(),
                whyNot.orElse(reason),
                person,
                wrongPassword.isEmpty(),
                time.now()));
        if (whyNot.isPresent()) {
            return new Asked.Refused(whyNot.get() + ". " + constraints.of(account));
        }
        MoveRequest.Kind kind = action == WayAround.RESET ? MoveRequest.Kind.RESET : MoveRequest.Kind.OVERRIDE;
        return open.open(account, kind, from, to.orElseThrow(), person, reason);
    }

    private static String noPhase(WayAround action, Phase from) {
        return "there is no phase " + (action == WayAround.ADVANCE ? "after " : "before ") + from.displayName();
    }
}
