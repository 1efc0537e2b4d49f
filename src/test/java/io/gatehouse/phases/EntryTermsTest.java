package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.risk.EntrySlots;
import io.gatehouse.risk.PhaseTerms;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phase lets an entry be: how often, and how large. */
class EntryTermsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    private PhaseDesk proof(Map<String, String> keys) {
        PhaseDesk desk = new PhaseDesk(logs, keys);
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        desk.at("15:00");
        return desk;
    }

    private static EntrySlots slots(PhaseDesk desk) {
        return desk.terms().slots().orElseThrow();
    }

    @Test
    void onlyProofOfConceptCountsEntries() {
        PhaseDesk desk = new PhaseDesk(logs);
        assertThat(desk.terms().slots()).isEmpty();
        assertThat(desk.limiter.nextEntryAt(desk.account, Phase.EXPERIENCE)).isEmpty();
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        assertThat(desk.terms().slots()).isEmpty();
    }

    /** Acceptance scenario 2: one entry, then a countdown to the next session's 07:00. */
    @Test
    void acceptanceScenario2BlocksTheSecondEntryWithACountdown() {
        PhaseDesk desk = proof(Map.of());
        TradeId first = desk.enters();
        desk.at("15:45");

        EntrySlots slots = slots(desk);

        assertThat(slots.most()).isEqualTo(1);
        assertThat(slots.used()).containsExactly(first);
        // A Friday; the next session is Monday.
        assertThat(slots.freeAgain())
                .isEqualTo("the next entry is allowed from 2026-01-05 07:00 New York time, in 2 d 20 h 15 min");
        assertThat(desk.limiter.nextEntryAt(desk.account, Phase.PROOF_OF_CONCEPT))
                .contains(desk.calendar.next(desk.today()).deskOpensAt());

        desk.closes(first, 20, io.gatehouse.ledger.ExitReason.TARGET);
        assertThat(slots(desk).used())
                .as("an exit frees nothing, and is never limited")
                .containsExactly(first);
        desk.endsTheDay();
        assertThat(slots(desk)).isEqualTo(new EntrySlots(1, Set.of(), Set.of(), ""));
    }

    @Test
    void aWorkingEntryReservesTheSlotAndAnUnfilledOneGivesItBack() {
        PhaseDesk desk = proof(Map.of());
        TradeId first = desk.submits();

        assertThat(slots(desk).working()).containsExactly(first);
        assertThat(slots(desk).used()).isEmpty();
        desk.unfilled(first);
        assertThat(slots(desk)).isEqualTo(new EntrySlots(1, Set.of(), Set.of(), ""));
    }

    @Test
    void aRollingDayCanBeChosenInstead() {
        PhaseDesk desk = proof(Map.of("limit.limit-window", "rolling-24h"));
        desk.endsTheDay();
        desk.at("20:00");
        TradeId late = desk.enters();
        desk.endsTheDay();
        desk.at("19:59");

        assertThat(slots(desk).used()).containsExactly(late);
        assertThat(slots(desk).freeAgain())
                .isEqualTo("the next entry is allowed from 2026-01-06 15:00 New York time, in 1 min");
        desk.at("20:00");
        assertThat(slots(desk).used()).isEmpty();
    }

    @Test
    void moreThanOneEntryCanBeAllowed() {
        PhaseDesk desk = proof(Map.of("limit.entries", "2"));
        desk.enters();
        assertThat(slots(desk).freeAgain()).isEmpty();
        desk.enters();
        assertThat(slots(desk).freeAgain()).startsWith("the next entry is allowed from");
    }

    @Test
    void sizesArePlannedLossesByPhase() {
        PhaseDesk desk = new PhaseDesk(logs);
        assertThat(desk.terms().size()).isEmpty();
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        assertThat(desk.terms().size()).contains(Money.of("100"));
        assertThat(desk.terms().positionLoss()).isEmpty();
        desk.isIn(Phase.REAL_MONEY_TRIAL);
        assertThat(desk.sizing.inForce(desk.account)).contains(Money.of("200"));
        desk.isIn(Phase.SCALING);
        assertThat(desk.terms().size()).contains(Money.of("200"));
        assertThat(desk.terms().positionLoss()).contains(Money.of("200"));
    }

    @Test
    void contractsAreTheSizeOverWhatOneLosesAtItsStopRoundedDown() {
        assertThat(PhaseTerms.contracts(Money.of("100"), Price.of("0.45"))).isEqualTo(Quantity.of(1));
        assertThat(PhaseTerms.contracts(Money.of("100"), Price.of("0.50"))).isEqualTo(Quantity.of(1));
        assertThat(PhaseTerms.contracts(Money.of("100"), Price.of("0.51"))).isEqualTo(Quantity.of(0));
        assertThat(PhaseTerms.contracts(Money.of("200"), Price.of("0.30"))).isEqualTo(Quantity.of(3));
        assertThat(PhaseTerms.contracts(Money.of("2000"), Price.of("0.30"))).isEqualTo(Quantity.of(33));
    }

    @Test
    void aScalingSizeIsNeverAboveItsShareOfTheEquity() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.isIn(Phase.SCALING);
        assertThat(desk.sizing.cap(desk.account)).isEqualTo(Money.of("1000"));
        desk.deposit("taken out", "-85000");

        assertThat(desk.sizing.cap(desk.account)).isEqualTo(Money.of("150"));
        assertThat(desk.terms().size()).contains(Money.of("150"));
        assertThat(desk.standing().size()).contains(Money.of("200"));
    }

    @Test
    void onABrokersPaperTheEquityIsTakenAsAHundredThousand() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.deposit("paper money", "900000");
        assertThat(desk.equity.of(desk.account)).isEqualTo(Money.of("1000000"));
        desk.kind = AccountKind.PAPER;
        assertThat(desk.equity.of(desk.account)).isEqualTo(Money.of("100000"));
    }

    /** Acceptance scenario 6: consistent profit keeps Scaling and grows the size step by step. */
    @Test
    void acceptanceScenario6FiveWinsInARowGrowTheSizeOnceAfterTheClose() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.deposit("more", "150000");
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 5; i++) {
            desk.trades(20);
        }
        assertThat(desk.standing().size()).contains(Money.of("200"));
        desk.endsTheDay();

        assertThat(desk.standing().size()).contains(Money.of("300"));
        assertThat(desk.phases.sizeChanges(desk.account))
                .last()
                .satisfies(change -> assertThat(change.justification())
                        .isEqualTo("5 consecutive wins: +$100.00; at most twice $200.00 and the cap of $2000.00"));
        desk.at("15:00");
        for (int i = 0; i < 4; i++) {
            desk.trades(20);
        }
        desk.endsTheDay();
        assertThat(desk.standing().size()).as("the run started again").contains(Money.of("300"));
    }

    @Test
    void aGoodBlockOfTenSessionsEarnsItsStep() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.deposit("more", "150000");
        desk.isIn(Phase.SCALING);
        for (int day = 0; day < 10; day++) {
            desk.at("15:00");
            desk.trades(day % 4 == 3 ? -10 : 20);
            desk.endsTheDay();
        }

        assertThat(desk.standing().size()).contains(Money.of("400"));
        assertThat(desk.phases.sizeChanges(desk.account))
                .last()
                .satisfies(change -> assertThat(change.justification())
                        .startsWith("10 sessions with 10 closed trades and a win rate of 80.00 %: +$200.00"));
    }

    @Test
    void theSizeNeverMoreThanDoublesInADay() {
        PhaseDesk desk = new PhaseDesk(logs);
        desk.deposit("more", "150000");
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 20; i++) {
            desk.trades(20);
        }
        desk.endsTheDay();

        assertThat(desk.standing().size()).contains(Money.of("400"));
    }

    @Test
    void growthFreezesWhenTheLastHundredTradesAreNotGoodEnoughAndThawsAgain() {
        PhaseDesk desk = new PhaseDesk(logs, Map.of("size.freeze-trades", "10"));
        desk.deposit("more", "150000");
        desk.isIn(Phase.SCALING);
        desk.at("15:00");
        for (int i = 0; i < 5; i++) {
            desk.trades(10);
            desk.trades(10);
            desk.trades(-25);
        }
        desk.endsTheDay();
        assertThat(desk.standing().frozen()).isTrue();
        assertThat(desk.phases.sizeChanges(desk.account))
                .last()
                .satisfies(change -> assertThat(change.justification())
                        .isEqualTo("growth freezes: win rate of the last 10 trades 60.00 %, at least 65.00 %"));
        desk.at("15:00");
        for (int i = 0; i < 4; i++) {
            desk.trades(10);
        }
        desk.endsTheDay();
        assertThat(desk.standing().frozen())
                .as("80 %, but a profit factor of 1.6")
                .isTrue();
        desk.at("15:00");
        for (int i = 0; i < 6; i++) {
            desk.trades(10);
        }
        desk.endsTheDay();

        assertThat(desk.standing().frozen()).isFalse();
        assertThat(desk.phases.folded(desk.account)).isEqualTo(desk.standing());
    }
}
