package io.gatehouse.reports;

import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.VerifyLedger;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a person has to find out about an account: words of the broker that fit nothing of ours, and anything the
 * ledger keeps ready that its record does not add up to.
 */
@Component
public class ReadNotices {

    private final BrokerNotices notices;
    private final VerifyLedger verifyLedger;
    private final NyseCalendar calendar;

    ReadNotices(BrokerNotices notices, VerifyLedger verifyLedger, NyseCalendar calendar) {
        this.notices = notices;
        this.verifyLedger = verifyLedger;
        this.calendar = calendar;
    }

    /** Both, for one session, in words; none when all is well. */
    public List<String> of(AccountId account, LocalDate session) {
        return Stream.concat(unexplained(account, session, session).stream(), deviations(account).stream())
                .toList();
    }

    /**
     * What the broker said that nothing of ours explains, oldest first. A session's words begin with the close
     * before it, because overnight the broker settles.
     */
    public List<String> unexplained(AccountId account, LocalDate first, LocalDate last) {
        Instant from = calendar.previous(first).marketClosesAt();
        Instant to = calendar.next(last).marketOpensAt();
        return notices.between(account, from, to).stream()
                .filter(notice -> notice.kind().needsPerson())
                .map(ReadNotices::words)
                .toList();
    }

    private static String words(BrokerNotice notice) {
        return notice.kind() + " at " + Texts.of(notice.at()) + ": " + notice.words();
    }

    /** Where the ledger deviates from its own record; folds all of it again. */
    public List<String> deviations(AccountId account) {
        return verifyLedger.deviations(account).stream()
                .map(deviation -> "LEDGER_DEVIATION: " + deviation)
                .toList();
    }
}
