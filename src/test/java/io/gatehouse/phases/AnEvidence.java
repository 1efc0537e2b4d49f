package io.gatehouse.phases;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evidence of an account in a few words; it begins with nothing. */
final class AnEvidence {

    static final AccountId ACCOUNT = new AccountId("paper");
    static final PlannedPayoff PLANNED = new PlannedPayoff(Ratio.of("0.5"), Ratio.of("2"));
    private static final NyseCalendar CALENDAR = new NyseCalendar();

    private final Phase phase;
    private final List<SessionRecord> sessions = new ArrayList<>();
    private final List<PhaseTrade> trades = new ArrayList<>();
    private final List<LocalDate> missing = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 1, 2);
    private Money worth = Money.ofDollars(100_000);
    private AccountKind kind = AccountKind.SIMULATED;
    private int byHand;
    private int adopted;
    private Optional<Integer> drilled = Optional.empty();

    AnEvidence(Phase phase) {
        this.phase = phase;
    }

    static AnEvidence in(Phase phase) {
        return new AnEvidence(phase);
    }

    AnEvidence sessions(int count, int dollarsEach) {
        for (int i = 0; i < count; i++) {
            session(dollarsEach, 1, 1);
        }
        return this;
    }

    AnEvidence missed(int count) {
        for (int i = 0; i < count; i++) {
            session(0, 1, 0);
        }
        return this;
    }

    AnEvidence session(int dollars, int signals, int executed) {
        worth = worth.plus(Money.ofDollars(dollars));
        sessions.add(new SessionRecord(
                ACCOUNT,
                day,
                phase,
                executed,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Money.ofDollars(dollars),
                worth,
                List.of(),
                0,
                signals,
                executed,
                true,
                noon()));
        day = CALENDAR.next(day).date();
        return this;
    }

    AnEvidence wins(int count, String dollarsEach) {
        return trades(count, dollarsEach, false);
    }

    AnEvidence losses(int count, String dollarsEach) {
        return trades(count, "-" + dollarsEach, false);
    }

    AnEvidence byHandTrades(int count, String dollarsEach) {
        return trades(count, dollarsEach, true);
    }

    AnEvidence trades(int count, String dollarsEach, boolean closedByHand) {
        for (int i = 0; i < count; i++) {
            int n = trades.size();
            Symbol symbol =
                    new Symbol("" + (char) ('A' + n / 676 % 26) + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26));
            Instant at = noon().plusSeconds(n);
            LocalDate session =
                    sessions.isEmpty() ? day : sessions.get(sessions.size() - 1).session();
            trades.add(new PhaseTrade(
                    new TradeId(ACCOUNT, session, symbol),
                    phase,
                    at,
                    at,
                    session,
                    Money.of(dollarsEach),
                    closedByHand));
        }
        return this;
    }

    private Instant noon() {
        return CALENDAR.sessionOnOrAfter(day).marketOpensAt().plusSeconds(9_000);
    }

    AnEvidence of(AccountKind whose) {
        kind = whose;
        return this;
    }

    AnEvidence overridden() {
        byHand++;
        return this;
    }

    AnEvidence adopted() {
        adopted++;
        return this;
    }

    AnEvidence drilled(int sessionsAgo) {
        drilled = Optional.of(sessionsAgo);
        return this;
    }

    AnEvidence missing(LocalDate session) {
        missing.add(session);
        return this;
    }

    Evidence build() {
        return new Evidence(
                ACCOUNT,
                kind,
                phase,
                Instant.parse("2026-01-02T12:00:00Z"),
                noon(),
                sessions,
                missing,
                trades,
                byHand,
                adopted,
                drilled,
                PLANNED);
    }

    /** What the gate of the baseline settings to the next phase says. */
    GateVerdict judged() {
        return judgedBy(PhaseSettings.baseline());
    }

    GateVerdict judgedBy(PhaseSettings settings) {
        return Gate.to(phase.next().orElseThrow(), settings, kind.isRealMoney()).judge(build());
    }
}
