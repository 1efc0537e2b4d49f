package io.gatehouse.phases.report;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.CriterionAnswer;
import io.gatehouse.phases.GateVerdict;
import io.gatehouse.phases.MeasureHealth;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseHealth;
import io.gatehouse.phases.PhaseStanding;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SizeInForce;
import io.gatehouse.phases.TradeLimiter;
import io.gatehouse.phases.ValidateGate;
import io.gatehouse.safety.Latches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads an account's phase and gate into view records. */
@Component
public class ReadPhase {

    private final PhaseBook book;
    private final SizeInForce sizes;
    private final TradeLimiter limiter;
    private final Latches halts;
    private final ValidateGate gates;
    private final MeasureHealth health;

    public ReadPhase(
            PhaseBook book,
            SizeInForce sizes,
            TradeLimiter limiter,
            Latches halts,
            ValidateGate gates,
            MeasureHealth health) {
        this.book = book;
        this.sizes = sizes;
        this.limiter = limiter;
        this.halts = halts;
        this.gates = gates;
        this.health = health;
    }

    /** Where the account stands now. */
    public PhaseView read(AccountId account) {
        PhaseStanding standing = book.standing(account);
        return new PhaseView(
                account.value(),
                standing.phase().cliName(),
                standing.phase().displayName(),
                Optional.of(standing.evidenceFromSession()).filter(LocalDate.EPOCH::isBefore),
                sizes.of(account).map(Money::amount),
                standing.cut(),
                standing.frozen(),
                limiter.nextEntryAt(account, standing.phase()),
                halts.openOf(account).stream()
                        .map(halt -> new PhaseView.Halt(halt.id(), halt.session(), halt.at(), halt.reason()))
                        .toList(),
                newestFirst(book.transitions(account)).stream()
                        .map(ReadPhase::move)
                        .toList(),
                health(health.of(account)));
    }

    private static PhaseView.Health health(PhaseHealth health) {
        Map<String, Integer> days = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            health.meanDaysBeforeAdvance(phase).ifPresent(mean -> days.put(phase.cliName(), mean));
        }
        return new PhaseView.Health(
                health.downgrades(),
                health.daysInPhase(),
                days,
                health.overridesBlocked(),
                health.overridesTried(),
                health.blockedShare().map(Ratio::value),
                health.activeDays(),
                health.sincePhaseEntry().map(ReadPhase::change),
                health.firstNinetyDays().map(ReadPhase::change),
                health.alerts());
    }

    private static PhaseView.EquityChange change(PhaseHealth.EquityChange change) {
        return new PhaseView.EquityChange(
                change.from(),
                change.to(),
                change.before().amount(),
                change.change().amount(),
                change.share().value());
    }

    private static PhaseView.Move move(PhaseTransition move) {
        return new PhaseView.Move(
                move.kind().name(), move.from().cliName(), move.to().cliName(), move.session(), move.reason());
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    /**
     * What the gate to a phase says now.
     *
     * @throws IllegalArgumentException unless {@code to} is the phase after the account's
     */
    public GateView gate(AccountId account, Phase to) {
        GateVerdict verdict = gates.judge(account, to).verdict();
        return new GateView(
                account.value(),
                verdict.from().cliName(),
                verdict.to().cliName(),
                verdict.verdict().name(),
                verdict.answers().stream().map(ReadPhase::answer).toList());
    }

    private static GateView.Answer answer(CriterionAnswer answer) {
        return new GateView.Answer(
                answer.name(),
                answer.verdict().name(),
                answer.value(),
                answer.threshold(),
                answer.sample(),
                answer.interval()
                        .map(range -> new GateView.Range(
                                range.low().value(), range.high().value())),
                answer.needed().map(Object::toString),
                answer.explanation());
    }
}
