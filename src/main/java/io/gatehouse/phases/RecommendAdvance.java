package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when a person should look at a move up: the gate passes, or an account in Trial was profitable in enough
 * sessions in a row. To be asked after each close; when to ask a person again is the business of the process above.
 */
@Component
public class RecommendAdvance {

    private final PhaseBook book;
    private final ValidateGate gates;
    private final PhaseSettings settings;
    private final PhaseSizes sizes;

    RecommendAdvance(PhaseBook book, ValidateGate gates, PhaseSettings settings) {
        this.book = book;
        this.gates = gates;
        this.settings = settings;
        this.sizes = new PhaseSizes(settings.size());
    }

    /** The recommendation for an account as it stands now; empty when there is none, and in Scaling. */
    @Transactional(readOnly = true)
    public Optional<Recommendation> forAccount(AccountId account) {
        Phase from = book.standing(account).phase();
        return from.next().flatMap(to -> {
            ValidateGate.Judged judged = gates.judgeNow(account, to);
            return reason(from, judged).map(reason -> new Recommendation(account, to, reason, judged, size(from, to)));
        });
    }

    private Optional<String> reason(Phase from, ValidateGate.Judged judged) {
        if (judged.verdict().passes()) {
            return Optional.of("every criterion of the gate passes");
        }
        int inARow = judged.evidence().profitableInARow();
        return from == Phase.REAL_MONEY_TRIAL && inARow >= settings.approval().recommendAfterProfitable()
                ? Optional.of(inARow + " profitable sessions in a row; the gate is "
                        + judged.verdict().verdict())
                : Optional.empty();
    }

    private String size(Phase from, Phase to) {
        String first = sizes.natural(to).map(Money::shown).orElseThrow();
        return "$" + first + " in " + to.displayName()
                + sizes.natural(from)
                        .map(size -> ", $" + size.shown() + " in " + from.displayName())
                        .orElse("")
                + (to == Phase.SCALING
                        ? ", growing to at most $"
                                + settings.size().scalingMax().shown()
                        : "");
    }
}
