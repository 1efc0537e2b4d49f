package io.gatehouse.market.simulated;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;

/** One company's shares while their history is being made: market, sector, itself, and a surprise now and then. */
final class Share {

    private static final double REVERSION = 0.03;
    private static final double VOLATILITY_OF_VOLATILITY = 0.05;
    private static final double TRAIL_SPEED = 1 / 30.0;
    // The market's gaps come on top of its volatility: about a fifth of its variance in quiet as in turbulent times.
    private static final double MARKET_WITH_GAPS = 1.2;
    private static final double OWN_FOLLOWS_MARKET = 0.3;

    private final ShareCharacter character;
    private final KeyedNoise noise;
    private final ActionPlan actions;
    private double walk;
    private double trail;
    private double logOwn;
    private int closeCents;

    Share(Symbol symbol, ShareCharacter character, KeyedNoise noise, NyseCalendar calendar) {
        this.character = character;
        this.noise = noise;
        this.actions = new ActionPlan(symbol, character, noise, calendar);
        long key = noise.key(Purpose.CHARACTER, character.subject());
        this.walk = Walls.CENTRE + KeyedNoise.between(key, 20, -0.55, 0.45);
        this.trail = walk;
        this.closeCents = Walls.cents(walk);
    }

    ActionPlan actions() {
        return actions;
    }

    ShareCharacter character() {
        return character;
    }

    /** The prices of the next session in cents at its 27 knots; called once for each session, in order. */
    short[] next(LocalDate date, double marketVolatility, MarketDay market, SectorDay sector) {
        actions.announceOn(date, closeCents);
        restartAt(closeCents * actions.factorOn(date, closeCents));
        long key = noise.key(Purpose.SHARE_DAY, character.subject(), date.toEpochDay());
        double jump = Jump.on(key, character.jumpsPerYear(), walk - trail);
        double daily = ownVolatility(marketVolatility) / Math.sqrt(MarketFactor.SESSIONS_PER_YEAR);
        walk += (Walls.pull(walk) - character.jumpsPerYear() * Jump.MEAN) / MarketFactor.SESSIONS_PER_YEAR
                + character.marketLoad() * market.overnight()
                + character.sectorLoad() * sector.overnight()
                + daily * Math.sqrt(MarketFactor.OVERNIGHT) * KeyedNoise.gaussian(key, 0)
                + jump;
        short[] path = path(date, market, sector, daily * Math.sqrt((1 - MarketFactor.OVERNIGHT) / MarketDay.PIECES));
        logOwn += -REVERSION * logOwn
                + VOLATILITY_OF_VOLATILITY * KeyedNoise.gaussian(key, 1)
                + Math.abs(jump)
                - character.jumpsPerYear() * Jump.MEAN_SIZE / MarketFactor.SESSIONS_PER_YEAR;
        trail += TRAIL_SPEED * (walk - trail);
        closeCents = path[MarketDay.PIECES];
        return path;
    }

    // From the published price, so that it falls by exactly the factor also where a wall had bent it.
    private void restartAt(double cents) {
        if (cents != closeCents) {
            double restarted = Walls.walkBehind(StrictMath.log(cents / 100));
            trail += restarted - walk;
            walk = restarted;
        }
    }

    /** The yearly variance expected from here on, jumps included, while the market has a volatility. */
    double variance(double marketVolatility) {
        return variance(marketVolatility, ownVolatility(marketVolatility));
    }

    /** The yearly variance expected in the long run. */
    double longRunVariance() {
        return variance(MarketFactor.ORDINARY, character.ownVolatility());
    }

    private short[] path(LocalDate date, MarketDay market, SectorDay sector, double perPiece) {
        long key = noise.key(Purpose.SHARE_PATH, character.subject(), date.toEpochDay());
        short[] path = new short[MarketDay.PIECES + 1];
        path[0] = Walls.cents(walk);
        for (int knot = 1; knot <= MarketDay.PIECES; knot++) {
            walk += character.marketLoad() * market.step(knot)
                    + character.sectorLoad() * sector.step(knot)
                    + perPiece * KeyedNoise.gaussian(key, knot);
            path[knot] = Walls.cents(walk);
        }
        return path;
    }

    private double variance(double marketVolatility, double own) {
        double market = character.marketLoad() * marketVolatility;
        double sector = character.sectorLoad() * SectorDay.volatility(character.sector(), marketVolatility);
        return MARKET_WITH_GAPS * market * market
                + sector * sector
                + own * own
                + character.jumpsPerYear() * Jump.MEAN_SQUARE;
    }

    private double ownVolatility(double marketVolatility) {
        return character.ownVolatility()
                * StrictMath.exp(logOwn)
                * StrictMath.pow(marketVolatility / MarketFactor.ORDINARY, OWN_FOLLOWS_MARKET);
    }
}
