package io.gatehouse.audit;

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

    /**
     * Changes of an account.
     *
     * @param total how many there are
     * @param start how many were skipped
     * @param size how many are here
     */
    public record Changes(List<SearchAudit.Found> data, long total, int start, int size, String sort, String order) {

        public static Changes of(List<SearchAudit.Found> data, long total, AuditPart part) {
            return new Changes(
                    data, total, part.from(), data.size(), part.by().word(), part.descending() ? "desc" : "asc");
        }
    }
}
