package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.FaultRates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What goes wrong in one seed; drawn from the seed and from nothing else.
 *
 * @param days sessions to trade
 * @param crashes whether the desk is crashed within its process
 */
record SeedPlan(
        long seed, int days, Weight weight, FaultRates broker, QuoteFaults quotes, boolean deeds, boolean crashes) {

    /** How often each point is passed in a session, roughly; only how far apart crashes lie depends on it. */
    private static final int COMMITS = 130;

    private static final int BROKER_NOTES = 60;

    private static final List<CrashPoint> POINTS = List.of(CrashPoint.values());

    private static final double EMERGENCY_STOPS = 0.006;
    private static final double HALTS = 0.01;

    static SeedPlan of(long seed, int days) {
        Weight weight = Weight.of(seed);
        return new SeedPlan(seed, days, weight, broker(weight), quotes(weight), true, true);
    }

    /** The same without what happens inside the process: for a desk whose process is killed from outside. */
    SeedPlan forKills() {
        return new SeedPlan(seed, days, weight, broker, quotes, false, false);
    }

    private static FaultRates broker(Weight weight) {
        return new FaultRates(
                weight.rate(0.003),
                weight.rate(0.005),
                weight.rate(0.02),
                weight.rate(0.02),
                weight.rate(0.04),
                weight.rate(0.06),
                weight.rate(0.001),
                weight.rate(0.08),
                weight.rate(0.006),
                weight.rate(0.002));
    }

    private static QuoteFaults quotes(Weight weight) {
        return new QuoteFaults(weight.rate(0.004), weight.rate(0.004), weight.rate(0.001));
    }

    /** Half of the accounts rise and fall within days, the others earn their phases as they do in earnest. */
    boolean hasQuickPhases() {
        return Math.floorMod(seed, 2L) == 0;
    }

    Chance chance() {
        return new Chance(seed);
    }

    /** Where and when the n-th life of the desk ends; empty if it lives to the end. */
    Optional<Life.Fate> fateOf(int life) {
        if (!crashes) {
            return Optional.empty();
        }
        SplittableRandom random = chance().of("crash " + life);
        CrashPoint point = POINTS.get(random.nextInt(POINTS.size()));
        int each = point == CrashPoint.BEFORE_COMMIT || point == CrashPoint.AFTER_COMMIT ? COMMITS : BROKER_NOTES;
        return Optional.of(new Life.Fate(point, 1 + random.nextLong(2L * weight.sessionsBetweenCrashes() * each)));
    }

    /** What people do in a session. */
    List<Deed> deedsOf(LocalDate session) {
        if (!deeds) {
            return List.of();
        }
        SplittableRandom random = chance().of("deeds " + session);
        double drawn = random.nextDouble();
        LocalTime at = LocalTime.of(9, 46).plusSeconds(random.nextInt(6 * 3_600));
        if (drawn < EMERGENCY_STOPS) {
            return List.of(new Deed(Deed.Kind.EMERGENCY_STOP, at));
        }
        return drawn < EMERGENCY_STOPS + HALTS ? List.of(new Deed(Deed.Kind.HALT, at)) : List.of();
    }
}
