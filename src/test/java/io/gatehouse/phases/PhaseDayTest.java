package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.safety.TradingState;
import io.gatehouse.strategy.SignalOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day does to an account's phase: sessions recorded, accounts taken down, entries halted. */
class PhaseDayTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    @SuppressWarnings("NullAway.Init")
    private PhaseDesk desk;

    @BeforeEach
    void open() {
        desk = new PhaseDesk(logs);
    }

    private List<String> history() throws IOException {
        return Files.readAllLines(logs.resolve("phase/phase-history.jsonl"));
    }

    @Test
    void aNewAccountIsInExperienceAndRecordsItsFirstDay() {
        desk.at("15:00");
        desk.trades(50);
        desk.trades(-20);
        desk.signal(SignalOutcome.EXECUTED);
        SessionRecord day = desk.endsTheDay();

        assertThat(desk.standing()).isEqualTo(PhaseStanding.ofNew(desk.account));
        assertThat(day.phase()).isEqualTo(Phase.EXPERIENCE);
        assertThat(day.entered()).isEqualTo(2);
        assertThat(day.executed()).isEqualTo(2);
        assertThat(day.winRate()).contains(Ratio.of("0.5"));
        assertThat(day.riskReward()).contains(Ratio.of("2.5"));
        assertThat(day.pnl()).isEqualTo(Money.of("30"));
        assertThat(day.netLiquidation()).isEqualTo(Money.of("100030"));
        assertThat(day.positionSizes()).containsExactly(Money.of("1000"), Money.of("1000"));
        assertThat(day.isProfitable()).isTrue();
    }

    @Test
    void aSessionWithoutATradeIsRecordedAndWritten() throws IOException {
        SessionRecord quiet = desk.endsTheDay();
        desk.endsTheDay();

        assertThat(quiet.entered()).isZero();
        assertThat(quiet.winRate()).isEmpty();
        assertThat(quiet.isMissed()).isFalse();
        assertThat(desk.sessions.between(desk.account, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 9)))
                .hasSize(2);
        assertThat(history()).hasSize(2).allMatch(line -> line.contains("\"kind\":\"session\""));
    }

    @Test
    void moneyPutInIsNoProfit() {
        desk.endsTheDay();
        desk.at("14:00");
        desk.deposit("more", "5000");
        desk.at("15:00");
        desk.trades(40);
        SessionRecord day = desk.endsTheDay();

        assertThat(day.pnl()).isEqualTo(Money.of("40"));
        assertThat(day.netLiquidation()).isEqualTo(Money.of("105040"));
    }

    @Test
    void aSessionIsMissedWhenASignalExistedAndEntriesWereAllowed() {
        desk.signal(SignalOutcome.EXPIRED_UNFILLED);
        assertThat(desk.endsTheDay().isMissed()).isTrue();
        desk.signal(SignalOutcome.REJECTED_BY_PAUSE);
        desk.signal(SignalOutcome.REJECTED_BY_PHASE);
        assertThat(desk.endsTheDay().isMissed()).isFalse();
    }

    @Test
    void threeLossesInARowTakeTheAccountDownInTheTransactionOfTheFill() throws IOException {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10);
        desk.trades(-10);
        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");

        desk.trades(-10);

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        PhaseTransition down = desk.phases.lastTransition(desk.account).orElseThrow();
        assertThat(down.kind()).isEqualTo(PhaseTransition.Kind.DOWNGRADE);
        assertThat(down.trigger()).isEqualTo("losses-in-a-row");
        assertThat(down.reason()).isEqualTo("3 losses in a row, at most 2");
        assertThat(down.at()).isEqualTo(desk.clock.now());
        assertThat(desk.events).contains(new PhaseMoved(down), new PhaseDowngraded(down));
        assertThat(desk.cancelled).containsExactly(desk.account);
        assertThat(history())
                .last()
                .asString()
                .contains("\"transition\":\"DOWNGRADE\"", "\"sizeBefore\":\"200.00\"", "\"losses\":3");
    }

    @Test
    void aDowngradeThatIsRolledBackLeavesNothingBehind() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10);
        desk.trades(-10);
        TradeId third = desk.enters();

        try {
            desk.write(() -> {
                desk.closes(third, -10, ExitReason.STOP);
                throw new IllegalStateException("killed before the commit");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed before the commit");
        }

        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
        assertThat(desk.halts.openOf(desk.account)).isEmpty();
        assertThat(desk.phases.transitions(desk.account)).hasSize(2);
    }

    @Test
    void atMostOneDowngradeASession() {
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 9; i++) {
            desk.trades(-10);
        }
        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
        desk.endsTheDay();
        desk.at("15:00");
        desk.trades(-10);
        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
    }

    @Test
    void windowsRestartAtEachPhaseAndCountTradesOpenedInIt() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10);
        desk.trades(-10);
        TradeId old = desk.enters();
        desk.at("16:00");
        desk.write(() -> desk.moves.override(
                desk.account, Phase.SCALING, People.of("olga", "adam"), "to show that windows restart"));

        desk.closes(old, -10, ExitReason.STOP);
        desk.trades(-10);
        desk.trades(-10);

        assertThat(desk.phase()).isEqualTo("SCALING");
    }

    @Test
    void aZeroResultNeitherAddsToARunOfLossesNorBreaksIt() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10);
        desk.trades(0);
        desk.trades(-10);
        desk.trades(-10);

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
    }

    /** Edge case: emergency exits are always permitted, and say nothing about the strategy. */
    @Test
    void edgeCaseEmergencyExitsAndManualTradesCountForNothing() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10, ExitReason.EMERGENCY);
        desk.trades(-10, ExitReason.MANUAL);
        desk.trades(-10);
        desk.trades(-10);
        SessionRecord day = desk.endsTheDay();

        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
        assertThat(day.losses()).isEqualTo(2);
        assertThat(day.closed()).isEqualTo(4);
    }

    /** Acceptance scenario 4: the win rate of the last 20 Scaling trades below 55 %. */
    @Test
    void acceptanceScenario4TakesScalingDownHalvesTheSizeAndHaltsUntilAcknowledged() {
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        desk.phases.record(grown("600"));
        for (int i = 0; i < 9; i++) {
            desk.trades(10);
            desk.trades(-10);
        }
        desk.trades(10);
        assertThat(desk.phase()).isEqualTo("SCALING");

        desk.trades(-10);

        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
        assertThat(desk.phases.lastTransition(desk.account).orElseThrow().reason())
                .isEqualTo("win rate of the last 20 trades 50.00 %, at least 55.00 %");
        assertThat(desk.standing().size()).contains(Money.of("200"));
        assertThat(desk.states.of(desk.account).latchedBy(TradingState.HALTED))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("by phase-downgrade: Scaling to Real-Money Trial, win-rate"));

        String halt = desk.acknowledge.open(desk.account).get(0).id();
        assertThat(desk.<Boolean>write(() -> desk.acknowledge.acknowledge(halt, "adam", "three gaps, all explained")))
                .isTrue();
        assertThat(desk.<Boolean>write(() -> desk.acknowledge.acknowledge(halt, "adam", "again")))
                .isFalse();
        assertThat(desk.states.of(desk.account).state()).isEqualTo(TradingState.ACTIVE);
        assertThat(desk.halts
                        .find(halt)
                        .orElseThrow()
                        .acknowledged()
                        .orElseThrow()
                        .person())
                .isEqualTo("adam");
    }

    private SizeChange grown(String dollars) {
        return new SizeChange(
                desk.account,
                desk.today(),
                desk.clock.now(),
                Phase.SCALING,
                SizeChange.Kind.GROWTH,
                desk.standing().size(),
                Optional.of(Money.of(dollars)),
                "as a test says");
    }

    /** Edge case: profitability degrades, one phase down, size halved, never below one contract. */
    @Test
    void edgeCaseDegradedProfitabilityCutsTheSizeToHalfAndNotBelowOneContract() {
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 3; i++) {
            desk.trades(-10);
        }

        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");
        assertThat(desk.standing().size()).contains(Money.of("100"));
        assertThat(desk.standing().cut()).isTrue();
    }

    @Test
    void fiveConsecutiveWinsRestoreACutSize() {
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 3; i++) {
            desk.trades(-10);
        }
        desk.endsTheDay();
        desk.at("15:00");
        for (int i = 0; i < 5; i++) {
            assertThat(desk.standing().size()).contains(Money.of("100"));
            desk.trades(10);
        }
        desk.endsTheDay();

        assertThat(desk.standing().size()).contains(Money.of("200"));
        assertThat(desk.standing().cut()).isFalse();
        assertThat(desk.phases.sizeChanges(desk.account)).last().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(SizeChange.Kind.RESTORED);
            assertThat(change.justification()).isEqualTo("5 consecutive wins restore the size of Real-Money Trial");
        });
    }

    @Test
    void inExperienceTheEvidenceRestartsAndEntriesHalt() {
        desk.at("15:00");
        for (int i = 0; i < 3; i++) {
            desk.trades(-10);
        }

        PhaseStanding standing = desk.standing();
        assertThat(standing.phase()).isEqualTo(Phase.EXPERIENCE);
        assertThat(standing.evidenceFrom()).isEqualTo(desk.clock.now());
        assertThat(standing.evidenceFromSession())
                .isEqualTo(desk.calendar.next(desk.today()).date());
        assertThat(standing.since()).isEqualTo(PhaseStanding.ofNew(desk.account).since());
        assertThat(standing.size()).as("no phase is below, so nothing is cut").isEmpty();
        assertThat(desk.states.of(desk.account).state()).isEqualTo(TradingState.HALTED);
        SessionRecord day = desk.endsTheDay();
        assertThat(day.breakerTrips()).isEqualTo(1);
    }

    @Test
    void aDailyLossAboveFivePercentTakesTrialDownAtTheClose() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.endsTheDay();
        desk.at("15:00");
        TradeId held = desk.enters();
        desk.write(() -> {
            desk.ledger.recordMark(
                    desk.account,
                    io.gatehouse.ledger.jdbc.TestLedger.put(held.symbol().value()),
                    io.gatehouse.money.Price.of("56"),
                    desk.clock.now());
            return true;
        });
        desk.endsTheDay();

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
        assertThat(desk.phases.lastTransition(desk.account).orElseThrow().reason())
                .isEqualTo("equity fell by 5.10 % since the last close, at most 5.00 %");
    }

    @Test
    void aLateCommissionThatTurnsAGainIntoALossIsNotOverlooked() {
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        desk.at("15:00");
        desk.trades(-10);
        desk.trades(-10);
        TradeId third = desk.trades(1);
        assertThat(desk.phase()).isEqualTo("REAL_MONEY_TRIAL");

        desk.write(() -> {
            desk.ledger.recordCommission(desk.account, "x" + third + ":X1", Money.of("1.30"), desk.clock.now());
            desk.watch.on(new io.gatehouse.execution.TradeClosed(third));
            return true;
        });

        assertThat(desk.phase()).isEqualTo("PROOF_OF_CONCEPT");
    }

    @Test
    void theKeptTradesAreWhatTheLedgerSaysAndCanBeBuiltAgain() {
        desk.at("15:00");
        desk.trades(50);
        TradeId adopted = desk.trades(-20);
        desk.write(() -> desk.trades.adopt(adopted, "olga", "opened at the broker by hand", desk.clock.now()));
        assertThat(desk.rebuild.deviations(desk.account)).isEmpty();

        desk.write(() -> {
            desk.trades.forget(desk.account);
            return true;
        });
        assertThat(desk.rebuild.deviations(desk.account))
                .singleElement()
                .asString()
                .contains("kept 0, the ledger has 2");
        desk.write(() -> {
            desk.rebuild.rebuild(desk.account);
            return true;
        });
        assertThat(desk.rebuild.deviations(desk.account)).isEmpty();
        assertThat(desk.trades.adoptedSince(desk.account, java.time.Instant.EPOCH))
                .isEqualTo(1);
        assertThat(Results.of(desk.trades.closedIn(desk.account, desk.today(), desk.today()))
                        .counted())
                .isEqualTo(1);
    }

    @Test
    void experienceIsClosedToRealMoneyWhateverElseIsConfigured() {
        desk.kind = AccountKind.LIVE;
        assertThat(desk.terms().closed())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("Experience trades only on paper, and account")
                        .endsWith("is real money"));
        desk.kind = AccountKind.PAPER;
        assertThat(desk.terms().closed()).isEmpty();
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        desk.kind = AccountKind.LIVE;
        assertThat(desk.terms().closed()).isEmpty();
    }
}
