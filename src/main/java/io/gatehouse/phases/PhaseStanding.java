package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an account stands: what its transitions and size changes add up to.
 *
 * @param since when it came into the phase
 * @param sinceSession the session of that instant, or the one after it
 * @param evidenceFrom evidence counts from here; later than {@code since} after a reset or a material change
 * @param evidenceFromSession the first session that counts
 * @param size planned loss of a position in dollars; empty for the strategy's own number of contracts
 * @param cut whether a downgrade has cut the size and it is not restored yet
 * @param frozen whether Scaling's growth is frozen
 */
public record PhaseStanding(
        AccountId account,
        Phase phase,
        Instant since,
        LocalDate sinceSession,
        Instant evidenceFrom,
        LocalDate evidenceFromSession,
        Optional<Money> size,
        boolean cut,
        boolean frozen) {

    /** After a move; only a move to another phase changes since when the account is where it is. */
    public PhaseStanding after(PhaseTransition move, SizeChange change) {
        boolean moved = move.from() != move.to();
        return new PhaseStanding(
                account,
                move.to(),
                moved ? move.at() : since,
                moved ? move.session() : sinceSession,
                move.at(),
                move.countsFrom(),
                change.to(),
                change.kind() == SizeChange.Kind.CUT || (cut && !moved),
                frozen && !moved);
    }

    /** After a change of size within the phase. */
    public PhaseStanding after(SizeChange change) {
        boolean nowCut = change.kind() == SizeChange.Kind.CUT || (cut && change.kind() != SizeChange.Kind.RESTORED);
        boolean nowFrozen =
                change.kind() == SizeChange.Kind.FROZEN || (frozen && change.kind() != SizeChange.Kind.THAWED);
        return new PhaseStanding(
                account, phase, since, sinceSession, evidenceFrom, evidenceFromSession, change.to(), nowCut, nowFrozen);
    }

    /** A new account: Experience, from the beginning. */
    public static PhaseStanding ofNew(AccountId account) {
        LocalDate beginning = LocalDate.EPOCH;
        return new PhaseStanding(
                account,
                Phase.EXPERIENCE,
                Instant.EPOCH,
                beginning,
                Instant.EPOCH,
                beginning,
                Optional.empty(),
                false,
                false);
    }
}
