package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.reports.ReadNotices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger held against its record once after each close: doing it for every look at the page would cost too much. */
final class VerifiedBooks {

    private record Verified(Optional<LocalDate> closed, List<String> deviations) {}

    private final Ledger ledger;
    private final ReadNotices notices;
    private final Map<AccountId, Verified> latest = new ConcurrentHashMap<>();

    VerifiedBooks(Ledger ledger, ReadNotices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    /** Deviations as they were found at the first look since the last close. */
    List<String> deviations(AccountId account) {
        Optional<LocalDate> closed = ledger.lastClosedSession(account);
        return latest.compute(
                        account,
                        (id, before) -> before != null && before.closed().equals(closed)
                                ? before
                                : new Verified(closed, notices.deviations(id)))
                .deviations();
    }
}
