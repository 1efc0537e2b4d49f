package io.gatehouse.web.stop;

import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.StopInForce;
import io.gatehouse.safety.StopNote;
import io.gatehouse.web.StopFromWeb;
import io.gatehouse.web.page.Shown;
import io.gatehouse.web.stop.StoppedView.Fact;
import io.gatehouse.web.stop.StoppedView.ProofView;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what a desk has proven of a stop that is in force. */
@Component
@ConditionalOnWebApplication
class ReadStopped {

    private static final String ALL = "ALL";

    private final StopFile stops;
    private final StopFromWeb proofs;

    ReadStopped(StopFile stops, StopFromWeb proofs) {
        this.stops = stops;
        this.proofs = proofs;
    }

    /** Empty when no stop of this id is in force for the account. */
    Optional<StoppedView> read(AccountId account, String id) {
        return stops.inForce(account).stream()
                .filter(stop -> stop.note().id().equals(id))
                .findFirst()
                .map(stop -> view(account, stop));
    }

    private StoppedView view(AccountId account, StopInForce stop) {
        StopNote note = stop.note();
        Optional<AccountId> scope = stop.scope().equals(ALL) ? Optional.empty() : Optional.of(account);
        List<StopProof> found = proofs.proofs(note, scope);
        boolean proven = OrderStop.isProven(found, scope);
        return new StoppedView(
                scope.map(one -> "Trading of " + one + " is stopped").orElse("All trading is stopped"),
                proven,
                List.of(
                        new Fact("ordered by", note.person()),
                        new Fact("at", Shown.utc(note.at())),
                        new Fact("reason", note.reason()),
                        new Fact("close everything held", note.flatten() ? "yes" : "no"),
                        new Fact(
                                "at the broker",
                                proven
                                        ? "asked several times over: nothing works any more"
                                        : "in force, not proven yet; the desk goes on asking"),
                        new Fact("trading goes on", "when two people have agreed to it in the inbox")),
                found.stream().map(ReadStopped::proof).toList(),
                "/accounts/" + account + "/emergency-stop?ordered=" + note.id());
    }

    private static ProofView proof(StopProof proof) {
        return new ProofView(
                proof.account().value(),
                proof.proven(),
                proof.proven() ? "Proven" : "! Not proven",
                proof.why() + "; " + proof.questions() + " questions, "
                        + proof.took().wall().toMillis() + " ms"
                        + (proof.flatten().isEmpty() ? "" : "; closing what is held: " + proof.flatten()),
                proof.cancelled());
    }
}
