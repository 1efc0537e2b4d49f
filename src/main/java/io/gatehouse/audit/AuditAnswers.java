package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.util.List;

/** What is answered to questions about audit lines, the same by a running desk and from its database. */
public final class AuditAnswers {

    private AuditAnswers() {}

    /** Verdicts of accounts. */
    public record Verification(boolean whole, List<Account> accounts) {

        /** One account's. */
        public record Account(String account, boolean whole, List<StreamVerdict> streams) {}

        public static Verification of(List<AccountVerdict> verdicts) {
            return new Verification(
                    verdicts.stream().allMatch(AccountVerdict::isWhole),
                    verdicts.stream()
                            .map(one -> new Account(one.account().value(), one.isWhole(), one.streams()))
                            .toList());
        }
    }

    /** Changes of an account, the newest last. */
    public record Changes(String account, List<SearchAudit.Found> changes) {

        public static Changes of(AccountId account, List<SearchAudit.Found> changes) {
            return new Changes(account.value(), changes);
        }
    }
}
