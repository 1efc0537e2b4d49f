package io.gatehouse.risk;

import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;

/** What the phase of an account allows an entry; implemented by whoever keeps the phases. Exits are never asked. */
public interface PhaseRules {

    /** The phase in which nothing reaches real money, by name. */
    String PAPER_ONLY = "EXPERIENCE";

    /** What binds the account's entries now; asked with the account locked, it holds until the caller commits. */
    PhaseTerms termsOf(AccountId account, LocalDate session);

    /** The account's phase, by the name with which its orders are stamped. */
    String phaseOf(AccountId account);
}
