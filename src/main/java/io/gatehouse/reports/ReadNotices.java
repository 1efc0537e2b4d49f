package io.gatehouse.reports;

import io.gatehouse.execution.BrokerNotice;
import io.gatehouse.execution.BrokerNotices;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.VerifyLedger;
import io.gatehouse.risk.RegimeLog;
import io.gatehouse.risk.RegimeTransition;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a person has to find out about an account: words of the broker that fit nothing of ours, more at risk than was
 * allowed, signals that do not add up, and anything the ledger keeps ready that its record does not.
 */
@Component
public class ReadNotices {

    private final BrokerNotices notices;
    private final VerifyLedger verifyLedger;
    private final RegimeLog regimes;
    private final CheckConservation conservation;
    private final NyseCalendar calendar;

    ReadNotices(
            BrokerNotices notices,
            VerifyLedger verifyLedger,
            RegimeLog regimes,
            CheckConservation conservation,
            NyseCalendar calendar) {
        this.notices = notices;
        this.verifyLedger = verifyLedger;
        this.regimes = regimes;
        this.conservation = conservation;
        this.calendar = calendar;
    }

    /** All of it, for one session, in words; none when all is well. */
    public List<String> of(AccountId account, LocalDate session) {
        return Stream.of(
                        unexplained(account, session, session),
                        spikes(account, session),
                        conservation.remainder(account, session),
                        deviations(account))
                .flatMap(List::stream)
                .toList();
    }

    /** Where more was at risk at a change of regime than the rules before it explain. */
    private List<String> spikes(AccountId account, LocalDate session) {
        return regimes.transitions(account, session).stream()
                .filter(RegimeTransition::isSpike)
                .map(change -> "EXPOSURE_SPIKE at " + Texts.of(change.at()) + ": planned losses $"
                        + change.heat().shown() + ", the rules of the " + change.from() + " regime explain at most $"
                        + change.explained().orElseThrow().shown())
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
