package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.risk.AccountKinds;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies moves between phases: one step at a time, all of it in one transaction. Passwords, deadlines and tasks
 * are the business of the processes above; whatever they say, no phase is skipped here.
 */
@Component
public class MovePhase {

    private final PhaseBook book;
    private final ValidateGate gates;
    private final RecordMove record;
    private final AccountOrigins origins;
    private final AccountKinds kinds;
    private final Ledger ledger;
    private final PhaseSettings settings;

    MovePhase(
            PhaseBook book,
            ValidateGate gates,
            RecordMove record,
            AccountOrigins origins,
            AccountKinds kinds,
            Ledger ledger,
            PhaseSettings settings) {
        this.origins = origins;
        this.kinds = kinds;
        this.book = book;
        this.gates = gates;
        this.record = record;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Moves up if the gate passes now, whatever it said when people were asked, and enough people agreed.
     *
     * @param reason why, for the history
     */
    @Transactional
    public PhaseMove advance(AccountId account, Phase to, People people, String reason) {
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        if (!to.isNextOf(from)) {
            return new PhaseMove.Refused(ValidateGate.notNext(from, to));
        }
        Optional<String> borrowed = origins.whyNotEarned(account, kinds.kindOf(account));
        if (borrowed.isPresent()) {
            return new PhaseMove.Refused(borrowed.get());
        }
        int needed = people.requestedBy().equals(People.DESK)
                ? 1
                : settings.approval().people();
        Optional<String> tooFew = people.whyNotEnough(needed);
        if (tooFew.isPresent()) {
            return new PhaseMove.Refused(tooFew.get());
        }
        ValidateGate.Judged judged = gates.judgeNow(account, to);
        FrozenEvidence frozen = gates.freeze(judged);
        if (!judged.verdict().passes()) {
            return new PhaseMove.Refused("the gate to " + to.displayName() + " does not pass: "
                    + String.join("; ", judged.verdict().whyNot()) + " (evidence " + frozen.id() + ")");
        }
        return applied(record.move(
                account, PhaseTransition.Kind.ADVANCE, to, "advance", reason, people, Optional.of(frozen.id())));
    }

    /** Moves one phase up or down by override; two different people, always. */
    @Transactional
    public PhaseMove override(AccountId account, Phase to, People people, String reason) {
        ledger.lock(account);
        Phase from = book.standing(account).phase();
        boolean step = to.isNextOf(from) || from.isNextOf(to);
        if (!step) {
            return new PhaseMove.Refused("an override moves one phase up or down, and no phase is skipped; from "
                    + from.displayName() + " asked for " + to.displayName());
        }
        Optional<String> tooFew = people.whyNotEnough(2);
        if (tooFew.isPresent()) {
            return new PhaseMove.Refused(tooFew.get());
        }
        Optional<String> evidence =
                to.isNextOf(from) ? Optional.of(gates.freeze(account, to).id()) : Optional.empty();
        return applied(record.move(account, PhaseTransition.Kind.OVERRIDE, to, "override", reason, people, evidence));
    }

    /** Starts the evidence again; two different people, always. */
    @Transactional
    public PhaseMove reset(AccountId account, People people, String reason) {
        ledger.lock(account);
        Optional<String> tooFew = people.whyNotEnough(2);
        if (tooFew.isPresent()) {
            return new PhaseMove.Refused(tooFew.get());
        }
        Phase stays = book.standing(account).phase();
        return applied(
                record.move(account, PhaseTransition.Kind.RESET, stays, "reset", reason, people, Optional.empty()));
    }

    /** Starts the evidence again because something material was changed; the desk's own doing. */
    @Transactional
    public PhaseMove materialChange(AccountId account, String what) {
        ledger.lock(account);
        Phase stays = book.standing(account).phase();
        return applied(record.move(
                account, PhaseTransition.Kind.RESET, stays, "material-change", what, People.desk(), Optional.empty()));
    }

    private static PhaseMove applied(PhaseTransition transition) {
        return new PhaseMove.Applied(transition);
    }
}
