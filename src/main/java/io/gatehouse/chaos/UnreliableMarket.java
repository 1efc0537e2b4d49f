package io.gatehouse.chaos;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.OptionChain;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.market.VolatilityClose;
import io.gatehouse.market.VolatilityIndex;
import io.gatehouse.time.DeskClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A market that now and then shows old quotes, half of them, or none. A fault lasts for a quarter of an hour of desk
 * time and depends on the seed, the instrument and the time alone. History is left alone: it is not asked for in a hurry.
 */
final class UnreliableMarket implements MarketData {

    private static final Duration OLD = Duration.ofMinutes(40);
    private static final long SLOT_SECONDS = 15 * 60;

    private final MarketData market;
    private final QuoteFaults faults;
    private final Chance chance;
    private final DeskClock clock;
    private final Tally tally;

    UnreliableMarket(MarketData market, QuoteFaults faults, Chance chance, DeskClock clock, Tally tally) {
        this.market = market;
        this.faults = faults;
        this.chance = chance;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    public Quote quote(Symbol symbol) {
        requireAnswer(symbol);
        return shown(symbol.value(), market.quote(symbol));
    }

    @Override
    public Quote quote(OptionContract contract) {
        requireAnswer(contract.underlying());
        return shown(contract.code(), market.quote(contract));
    }

    @Override
    public OptionChain chain(Symbol symbol, LocalDate firstExpiry, LocalDate lastExpiry) {
        requireAnswer(symbol);
        OptionChain chain = market.chain(symbol, firstExpiry, lastExpiry);
        return new OptionChain(
                chain.underlying(),
                chain.at(),
                chain.quotes().stream()
                        .map(line -> new OptionQuote(
                                line.contract(), shown(line.contract().code(), line.quote()), line.openInterest()))
                        .toList());
    }

    @Override
    public VolatilityIndex volatilityIndex() {
        requireAnswer(new Symbol("VIX"));
        return market.volatilityIndex();
    }

    private void requireAnswer(Symbol symbol) {
        if (strikes(faults.silent(), "silent " + symbol)) {
            tally.add(Tally.SILENT_MARKETS);
            throw new MarketDataUnavailable("the market does not answer for " + symbol + " at " + clock.now());
        }
    }

    private Quote shown(String subject, Quote good) {
        if (strikes(faults.stale(), "stale " + subject)) {
            tally.add(Tally.STALE_QUOTES);
            return new Quote(good.bid(), good.ask(), good.at().minus(OLD));
        }
        if (strikes(faults.missing(), "missing " + subject)) {
            tally.add(Tally.MISSING_QUOTES);
            return new Quote(
                    Optional.empty(), strikes(0.5, "ask " + subject) ? good.ask() : Optional.empty(), good.at());
        }
        return good;
    }

    private boolean strikes(double probability, String what) {
        return probability > 0
                && chance.hits(probability, what + " " + clock.now().getEpochSecond() / SLOT_SECONDS);
    }

    @Override
    public Source source() {
        return market.source();
    }

    @Override
    public List<Listing> universe() {
        return market.universe();
    }

    @Override
    public List<Bar> dailyBars(Symbol symbol, LocalDate lastSession, int count) {
        return market.dailyBars(symbol, lastSession, count);
    }

    @Override
    public List<CorporateAction> corporateActions(Symbol symbol, LocalDate from, LocalDate to) {
        return market.corporateActions(symbol, from, to);
    }

    @Override
    public List<VolatilityClose> volatilityCloses(LocalDate lastSession, int count) {
        return market.volatilityCloses(lastSession, count);
    }

    @Override
    public int sessionsBefore(LocalDate session) {
        return market.sessionsBefore(session);
    }
}
