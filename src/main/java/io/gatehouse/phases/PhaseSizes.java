package io.gatehouse.phases;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.util.Optional;

/** The size a phase begins with, and what a downgrade leaves of one. */
final class PhaseSizes {

    private static final Ratio HALF = Ratio.of("0.5");

    private final SizeSettings settings;

    PhaseSizes(SizeSettings settings) {
        this.settings = settings;
    }

    /** Planned loss of a position at the beginning of a phase; empty for the strategy's own contracts. */
    Optional<Money> natural(Phase phase) {
        return switch (phase) {
            case EXPERIENCE -> Optional.empty();
            case PROOF_OF_CONCEPT -> Optional.of(settings.proof());
            case REAL_MONEY_TRIAL -> Optional.of(settings.trial());
            case SCALING -> Optional.of(settings.scalingStart());
        };
    }

    SizeChange onMove(PhaseStanding before, PhaseTransition move) {
        return switch (move.kind()) {
            case ADVANCE -> begins(before, move, natural(move.to()), SizeChange.Kind.PHASE, "begins with its size");
            case DOWNGRADE -> cut(before, move);
            case OVERRIDE ->
                move.to().isNextOf(move.from())
                        ? begins(before, move, natural(move.to()), SizeChange.Kind.PHASE, "begins with its size")
                        : cut(before, move);
            case RESET -> begins(before, move, before.size(), SizeChange.Kind.PHASE, "goes on with its size");
        };
    }

    /** Half of the size before, at most the lower phase's, never below the floor. */
    private SizeChange cut(PhaseStanding before, PhaseTransition move) {
        Optional<Money> natural = natural(move.to());
        if (before.size().isEmpty()) {
            // In Experience nothing is at stake and no phase is below it; the halt and fresh evidence are enough.
            return begins(
                    before, move, Optional.empty(), SizeChange.Kind.PHASE, "goes on with the strategy's contracts");
        }
        Money half = before.size().get().times(HALF);
        Money cut = natural.map(half::min).orElse(half).max(settings.floor());
        boolean below = natural.map(size -> cut.compareTo(size) < 0).orElse(true);
        return begins(
                before,
                move,
                Optional.of(cut),
                below ? SizeChange.Kind.CUT : SizeChange.Kind.PHASE,
                "is cut to half of $" + before.size().get().shown() + ", at most the phase's "
                        + natural.map(size -> "$" + size.shown()).orElse("contracts") + ", at least $"
                        + settings.floor().shown());
    }

    private static SizeChange begins(
            PhaseStanding before, PhaseTransition move, Optional<Money> size, SizeChange.Kind kind, String words) {
        return new SizeChange(
                before.account(),
                move.session(),
                move.at(),
                move.to(),
                kind,
                before.size(),
                size,
                move.to().displayName() + " " + words + " (" + move.trigger() + ")");
    }
}
