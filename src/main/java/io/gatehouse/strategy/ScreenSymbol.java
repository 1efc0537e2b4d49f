package io.gatehouse.strategy;

import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Screens one symbol: first the share, then, only if it passes, its puts. */
final class ScreenSymbol {

    private final MarketData market;
    private final StrategySettings settings;
    private final List<Rule<ScreenedShare>> shareRules;
    private final FindPut findPut;

    ScreenSymbol(MarketData market, StrategySettings settings) {
        this.market = market;
        this.settings = settings;
        this.shareRules = ShareScreens.of(settings, market.source());
        this.findPut = new FindPut(settings);
    }

    /** @throws io.gatehouse.market.MarketDataUnavailable if the market does not answer */
    FindPut.Found screen(Listing listing, ScanDay day) {
        ScreenedShare share = share(listing, day);
        Optional<RuleAnswer.Refused> refused = refusalOf(share);
        if (refused.isPresent()) {
            return new FindPut.Found.None(refused.get());
        }
        DayBand days = settings.options().daysToExpiry();
        LocalDate date = day.date();
        OptionChain chain = market.chain(listing.symbol(), date.plusDays(days.min()), date.plusDays(days.max()));
        return findPut.in(chain, share);
    }

    List<String> rules() {
        return Stream.concat(shareRules.stream().map(Rule::sentence), findPut.rules())
                .toList();
    }

    ScreenedShare share(Listing listing, ScanDay day) {
        int sessions = settings.shares().minSessions();
        List<Bar> bars = market.dailyBars(listing.symbol(), day.previous(), sessions);
        LocalDate from = bars.isEmpty() ? day.date() : bars.get(0).date();
        LocalDate lastLife =
                day.date().plusDays(settings.options().daysToExpiry().max());
        List<CorporateAction> actions = market.corporateActions(listing.symbol(), from, lastLife);
        Quote.Judged quote = market.quote(listing.symbol())
                .judge(day.now(), settings.shares().quoteStaleAfter());
        return ScreenedShare.of(listing, day, bars, actions, quote);
    }

    /** The first screen the share does not pass; empty when it passes all. */
    Optional<RuleAnswer.Refused> refusalOf(ScreenedShare share) {
        return Rule.firstRefusal(shareRules, share);
    }

    /** One line of a share's chain as the rules see it; the share has passed its screens. */
    ListedPut put(ScreenedShare share, OptionQuote line) {
        Duration staleAfter = settings.options().quoteStaleAfter();
        return ListedPut.of(share, share.usableQuote().mid(), line, staleAfter);
    }

    /** The first rule that keeps a put from being sold; empty when it could be. */
    Optional<RuleAnswer.Refused> refusalOf(ListedPut put) {
        return findPut.refusalOf(put);
    }

    /** What a put that no rule refuses pays for its margin. */
    Candidate candidate(ListedPut put) {
        return Candidate.of(put, settings.margin());
    }
}
