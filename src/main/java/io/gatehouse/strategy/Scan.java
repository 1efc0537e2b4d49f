package io.gatehouse.strategy;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One look at the whole universe: what may be sold, by rank, and for everything else why not. Records nothing. */
final class Scan {

    // A source may answer with a page of text; the record keeps its beginning.
    private static final int MOST_WORDS = 500;

    private final MarketData market;
    private final NyseCalendar calendar;
    private final StrategySettings settings;
    private final ScreenSymbol screenSymbol;

    Scan(MarketData market, NyseCalendar calendar, StrategySettings settings) {
        this.market = market;
        this.calendar = calendar;
        this.settings = settings;
        this.screenSymbol = new ScreenSymbol(market, settings);
    }

    /**
     * Every symbol of the universe as a proposal or a why-not. A symbol the market does not answer for is a
     * why-not with its words.
     *
     * @throws MarketDataUnavailable if it answers for no symbol at all: then nothing is known of this session
     */
    ScanResult of(AccountId account, TradingSession session, Instant now) {
        ScanDay day = day(session, now);
        List<Ranked> ranked = new ArrayList<>();
        List<WhyNot> whyNots = new ArrayList<>();
        Optional<MarketDataUnavailable> silence = Optional.empty();
        List<Listing> universe = market.universe();
        int unanswered = 0;
        for (Listing listing : universe) {
            try {
                FindPut.Found found = screenSymbol.screen(listing, day);
                if (found instanceof FindPut.Found.Best best) {
                    ranked.add(new Ranked(listing, best.candidate()));
                } else if (found instanceof FindPut.Found.None none) {
                    whyNots.add(none.nearest().of(listing.symbol()));
                }
            } catch (MarketDataUnavailable e) {
                unanswered++;
                silence = Optional.of(e);
                whyNots.add(unanswered(listing, e));
            }
        }
        if (silence.isPresent() && unanswered == universe.size()) {
            throw silence.get();
        }
        return new ScanResult(account, session.date(), now, proposals(account, day, ranked), whyNots);
    }

    /** The entry rules in the order they are asked, as sentences. */
    List<String> rules() {
        return screenSymbol.rules();
    }

    ScanDay day(TradingSession session, Instant now) {
        return new ScanDay(session, calendar.previous(session.date()).date(), now);
    }

    private static WhyNot unanswered(Listing listing, MarketDataUnavailable cause) {
        String words = Optional.ofNullable(cause.getMessage()).orElse("no answer");
        String recorded = words.substring(0, Math.min(words.length(), MOST_WORDS));
        return new WhyNot(listing.symbol(), "market-data", recorded, "an answer from the market's source");
    }

    private List<TradeProposal> proposals(AccountId account, ScanDay day, List<Ranked> candidates) {
        List<Ranked> byRank = candidates.stream().sorted(Ranked.BEST_FIRST).toList();
        List<TradeProposal> proposals = new ArrayList<>();
        for (Ranked each : byRank) {
            TradeId id = new TradeId(account, day.date(), each.listing().symbol());
            proposals.add(proposal(id, proposals.size() + 1, each));
        }
        return proposals;
    }

    private TradeProposal proposal(TradeId id, int rank, Ranked ranked) {
        Candidate candidate = ranked.candidate();
        ListedPut put = candidate.put();
        return new TradeProposal(
                id,
                rank,
                put.contract(),
                Quantity.of(settings.contracts()),
                candidate.quote(),
                entryLimit(candidate.quote().mid()),
                put.shareMid(),
                put.outOfTheMoney(),
                candidate.margin(),
                candidate.premiumPerMargin(),
                ranked.listing().sector());
    }

    // A limit is a whole tick; half a cent above the mid would ask for more than the market shows.
    private static Price entryLimit(Price mid) {
        return mid.floorToCent();
    }

    private record Ranked(Listing listing, Candidate candidate) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                        (Ranked each) -> each.candidate().premiumPerMargin())
                .reversed()
                .thenComparing(each -> each.listing().symbol());
    }
}
