package io.gatehouse.market.simulated;

import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sessions of a simulated market, made in order from the first session of the warm-up, as far as somebody
 * asks, and then kept. Thread-safe; a session once made never changes.
 */
final class History {

    private static final double VOLUME_NOISE = 0.3;

    private final KeyedNoise noise;
    private final NyseCalendar calendar;
    private final MarketFactor market;
    private final List<Share> shares;
    private final double[] longRunVariances;
    private final List<SimulatedSession> sessions = new ArrayList<>();
    private final TreeMap<LocalDate, Integer> positions = new TreeMap<>();
    private TradingSession upcoming;
    private double marketVolatility = MarketFactor.ORDINARY;

    History(MarketSeed seed, List<Listing> universe, NyseCalendar calendar) {
        this.noise = new KeyedNoise(seed.seed());
        this.calendar = calendar;
        this.market = new MarketFactor(noise);
        this.shares = universe.stream()
                .map(listing -> new Share(listing.symbol(), ShareCharacter.of(noise, listing), noise, calendar))
                .toList();
        this.longRunVariances =
                shares.stream().mapToDouble(Share::longRunVariance).toArray();
        LocalDate start = calendar.sessionOnOrAfter(seed.start()).date();
        this.upcoming = calendar.plusSessions(start, -seed.warmUpSessions());
    }

    ShareCharacter character(int share) {
        return shares.get(share).character();
    }

    /** The yearly variance expected of a share in the long run. */
    double longRunVariance(int share) {
        return longRunVariances[share];
    }

    /**
     * The position of the last session on {@code date} or before it, counted from 0.
     *
     * @throws MarketDataUnavailable if the market begins after {@code date}
     */
    synchronized int positionOnOrBefore(LocalDate date) {
        growTo(date);
        Map.Entry<LocalDate, Integer> entry = positions.floorEntry(date);
        if (entry == null) {
            throw new MarketDataUnavailable("the simulated market begins on "
                    + (positions.isEmpty() ? upcoming.date() : positions.firstKey())
                    + "; asked for " + date + ": start later or give it more warm-up sessions");
        }
        return entry.getValue();
    }

    /** How many of its sessions lie before {@code date}. */
    synchronized int sessionsBefore(LocalDate date) {
        growTo(date);
        Map.Entry<LocalDate, Integer> entry = positions.lowerEntry(date);
        return entry == null ? 0 : entry.getValue() + 1;
    }

    /** A session by its position. */
    synchronized SimulatedSession session(int position) {
        return sessions.get(position);
    }

    /** What a company has announced by the morning of {@code date}, in the order of announcement. */
    synchronized List<CorporateAction> announced(int share, LocalDate date) {
        growTo(date);
        return shares.get(share).actions().announced().stream()
                .filter(action -> !action.announced().isAfter(date))
                .toList();
    }

    private void growTo(LocalDate date) {
        while (!upcoming.date().isAfter(date)) {
            positions.put(upcoming.date(), sessions.size());
            sessions.add(next(upcoming));
            upcoming = calendar.next(upcoming.date());
        }
    }

    private SimulatedSession next(TradingSession session) {
        LocalDate date = session.date();
        MarketDay day = market.next(date.toEpochDay());
        Map<Sector, SectorDay> sectors = new EnumMap<>(Sector.class);
        short[][] paths = new short[shares.size()][];
        long[] volumes = new long[shares.size()];
        float[] variances = new float[shares.size()];
        for (int i = 0; i < paths.length; i++) {
            Share share = shares.get(i);
            SectorDay sector = sectors.computeIfAbsent(
                    share.character().sector(), its -> SectorDay.of(noise, its, date.toEpochDay(), marketVolatility));
            paths[i] = share.next(date, marketVolatility, day, sector);
            volumes[i] = volume(share.character(), date, paths[i]);
            variances[i] = (float) share.variance(day.volatilityAfter());
        }
        marketVolatility = day.volatilityAfter();
        return new SimulatedSession(session, paths, index(day), volumes, variances);
    }

    // Busy days are those that move: three per cent from open to close brings about a third more.
    private long volume(ShareCharacter character, LocalDate date, short[] path) {
        long key = noise.key(Purpose.VOLUME, character.subject(), date.toEpochDay());
        double close = path[MarketDay.PIECES];
        double move = Math.abs(close / path[0] - 1);
        double ordinary = 100 * character.dollarVolume() / close;
        return Math.round(ordinary * StrictMath.exp(VOLUME_NOISE * KeyedNoise.gaussian(key, 0)) * (0.8 + 10 * move));
    }

    private static short[] index(MarketDay day) {
        short[] path = new short[MarketDay.PIECES + 1];
        for (int knot = 0; knot < path.length; knot++) {
            path[knot] = (short) Math.round(100 * day.index(knot));
        }
        return path;
    }
}
