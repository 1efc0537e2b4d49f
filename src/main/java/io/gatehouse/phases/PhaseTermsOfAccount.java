package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.money.Money;
import io.gatehouse.risk.AccountKinds;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.risk.PhaseTerms;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the phase of an account says to risk before every entry. */
@Component
class PhaseTermsOfAccount implements PhaseRules {

    private final PhaseBook book;
    private final TradeLimiter limiter;
    private final PositionSizing sizing;
    private final AccountKinds kinds;
    private final AccountOrigins origins;

    PhaseTermsOfAccount(
            PhaseBook book, TradeLimiter limiter, PositionSizing sizing, AccountKinds kinds, AccountOrigins origins) {
        this.book = book;
        this.limiter = limiter;
        this.sizing = sizing;
        this.kinds = kinds;
        this.origins = origins;
    }

    @Override
    public PhaseTerms termsOf(AccountId account, LocalDate session) {
        PhaseStanding standing = book.standing(account);
        Optional<Money> size = sizing.inForce(standing);
        return new PhaseTerms(
                standing.phase().name(),
                closed(standing),
                limiter.slots(account, standing.phase(), session),
                size,
                standing.phase() == Phase.SCALING ? size : Optional.empty());
    }

    @Override
    public String phaseOf(AccountId account) {
        return book.standing(account).phase().name();
    }

    private Optional<String> closed(PhaseStanding standing) {
        AccountKind kind = kinds.kindOf(standing.account());
        Optional<String> borrowed = origins.whyNotEarned(standing.account(), kind);
        if (borrowed.isPresent()) {
            return borrowed;
        }
        return standing.phase() == Phase.EXPERIENCE && kind.isRealMoney()
                ? Optional.of("Experience trades only on paper, and account " + standing.account() + " is real money")
                : Optional.empty();
    }
}
