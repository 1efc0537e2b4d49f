package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.report.PhaseView;
import io.gatehouse.phases.report.ReadPhase;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what an account has earned, for the page of its phase. */
@Component
@ConditionalOnWebApplication
class ReadEarned {

    private final ReadPhase phases;
    private final DeskClock clock;

    ReadEarned(ReadPhase phases, DeskClock clock) {
        this.phases = phases;
        this.clock = clock;
    }

    Earned read(AccountId account) {
        PhaseView view = phases.read(account);
        return new Earned(
                now(view),
                health(view.health()),
                view.health().alerts(),
                view.moves().stream().map(ReadEarned::move).toList());
    }

    private List<Earned.Fact> now(PhaseView view) {
        return List.of(
                new Earned.Fact("phase", view.name()),
                new Earned.Fact(
                        "size of a position",
                        view.sizeInForce()
                                .map(size -> Shown.money(size) + " planned loss"
                                        + (view.sizeCut() ? ", cut by a downgrade" : ""))
                                .orElse("the strategy's own number of contracts")),
                new Earned.Fact("growth", view.growthFrozen() ? "frozen" : "free"),
                new Earned.Fact(
                        "next entry",
                        view.nextEntryAt()
                                .map(at -> "not before "
                                        + Shown.moment(at, clock.today()).text())
                                .orElse("when the rules allow it")),
                new Earned.Fact(
                        "evidence counts from",
                        view.evidenceFrom().map(Shown::date).orElse("the first session")));
    }

    private static List<Earned.Fact> health(PhaseView.Health health) {
        List<Earned.Fact> facts = new ArrayList<>();
        facts.add(new Earned.Fact(
                "days in this phase", health.daysInPhase().map(String::valueOf).orElse("–")));
        facts.add(new Earned.Fact("downgrades in 30 days", Integer.toString(health.downgradesInMonth())));
        facts.add(new Earned.Fact("active sessions in 30 days", Integer.toString(health.activeDays())));
        facts.add(new Earned.Fact(
                "overrides blocked", health.overridesBlocked() + " of " + health.overridesTried() + " tried"));
        health.sincePhaseEntry()
                .ifPresent(change -> facts.add(new Earned.Fact("equity since phase entry", change(change))));
        health.firstNinetyDays()
                .ifPresent(change -> facts.add(new Earned.Fact("equity in the first 90 days", change(change))));
        health.daysBeforeAdvance()
                .forEach((phase, days) -> facts.add(new Earned.Fact(
                        "days in " + Phase.ofCliName(phase).displayName() + " before it advanced", days.toString())));
        return facts;
    }

    private static String change(PhaseView.EquityChange change) {
        return Shown.result(new Money(change.change())).text() + " (" + Shown.percent(change.share()) + "), "
                + Shown.date(change.from()) + " to " + Shown.date(change.to());
    }

    private static Earned.Move move(PhaseView.Move move) {
        return new Earned.Move(
                Shown.date(move.session()),
                Shown.words(move.kind()),
                move.kind().equals("DOWNGRADE") ? "warn" : "ok",
                Phase.ofCliName(move.from()).displayName() + " → "
                        + Phase.ofCliName(move.to()).displayName(),
                move.reason());
    }
}
