package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a random record of trades is: sizes keep their caps, phases their order, wins their definition. */
class PhaseProperties {

    private static final int RECORDS = 25;
    private static final int SESSIONS = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    @Test
    void sizesKeepTheirCapsAndPhasesTheirOrder() {
        for (long seed = 1; seed <= RECORDS; seed++) {
            PhaseDesk desk = lived(seed);
            String clue = "seed " + seed;

            Money before = Money.of("200");
            for (SizeChange change : desk.phases.sizeChanges(desk.account)) {
                Money size = change.to().orElse(Money.ZERO);
                assertThat(size).as(clue).isLessThanOrEqualTo(Money.of("2000"));
                if (change.kind() == SizeChange.Kind.GROWTH) {
                    assertThat(size).as(clue + " " + change).isLessThanOrEqualTo(before.times(2));
                    assertThat(size).as(clue + " " + change).isLessThanOrEqualTo(Money.of("2600"));
                }
                if (change.kind() == SizeChange.Kind.CUT) {
                    assertThat(size).as(clue).isGreaterThanOrEqualTo(Money.of("100"));
                }
                before = size;
            }
            assertThat(desk.phases.folded(desk.account)).as(clue).isEqualTo(desk.standing());
        }
    }

    @Test
    void neverTwoDowngradesASessionAndNeverASkippedPhase() {
        for (long seed = 1; seed <= RECORDS; seed++) {
            PhaseDesk desk = lived(1_000 + seed);
            List<PhaseTransition> moves = desk.phases.transitions(desk.account);
            String clue = "seed " + (1_000 + seed) + ": " + moves;

            Map<LocalDate, Long> downs = moves.stream()
                    .filter(move -> move.kind() == PhaseTransition.Kind.DOWNGRADE)
                    .collect(Collectors.groupingBy(PhaseTransition::session, Collectors.counting()));
            assertThat(downs.values()).as(clue).allMatch(count -> count == 1);
            Phase at = Phase.EXPERIENCE;
            for (PhaseTransition move : moves) {
                assertThat(move.from()).as(clue).isEqualTo(at);
                boolean step = move.to() == at || move.to().isNextOf(at) || at.isNextOf(move.to());
                assertThat(step).as(clue).isTrue();
                at = move.to();
            }
            assertThat(desk.halts.since(desk.account, java.time.Instant.EPOCH))
                    .as(clue)
                    .hasSize((int)
                            downs.values().stream().mapToLong(count -> count).sum());
            assertThat(desk.rebuild.deviations(desk.account)).as(clue).isEmpty();
            assertThat(desk.sessions.between(desk.account, LocalDate.EPOCH, desk.today()))
                    .as(clue)
                    .hasSize(SESSIONS);
        }
    }

    private PhaseDesk lived(long seed) {
        Random random = new Random(seed);
        PhaseDesk desk = new PhaseDesk(logs.resolve("seed-" + seed), Map.of("size.freeze-trades", "30"));
        desk.deposit("more", "" + random.nextInt(160_000));
        desk.isIn(Phase.SCALING);
        int good = 40 + random.nextInt(60);
        for (int day = 0; day < SESSIONS; day++) {
            desk.at("15:00");
            int trades = random.nextInt(9);
            for (int i = 0; i < trades; i++) {
                int roll = random.nextInt(100);
                int dollars = roll < good ? 1 + random.nextInt(40) : -random.nextInt(60);
                desk.trades(dollars, random.nextInt(20) == 0 ? ExitReason.EMERGENCY : ExitReason.TARGET);
            }
            desk.endsTheDay();
        }
        return desk;
    }

    @Test
    void theWinRateIsWinsOverWinsAndLossesWhateverTheOrder() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            AnEvidence evidence = AnEvidence.in(Phase.EXPERIENCE);
            int wins = 0;
            int losses = 0;
            for (int i = 0; i < random.nextInt(60); i++) {
                int dollars = random.nextInt(5) - 2;
                boolean byHand = random.nextInt(6) == 0;
                evidence.trades(1, "" + dollars, byHand);
                wins += !byHand && dollars > 0 ? 1 : 0;
                losses += !byHand && dollars < 0 ? 1 : 0;
            }
            Results results = Results.of(evidence.build().trades());

            assertThat(results.wins()).as("seed " + seed).isEqualTo(wins);
            assertThat(results.losses()).as("seed " + seed).isEqualTo(losses);
            assertThat(results.winRate().isPresent()).as("seed " + seed).isEqualTo(wins + losses > 0);
        }
    }
}
