package io.gatehouse.market.replay;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.Listing;
import io.gatehouse.time.NyseCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory of market history: {@code constituents.csv}, {@code prices_daily.csv}, {@code
 * corporate_actions.csv} and {@code vix_daily.csv}, each plain or with {@code .gz}. Read all or nothing.
 */
record MarketDirectory(Path path, NyseCalendar calendar) {

    /** The files have no announcement dates; a desk knows of an action this many calendar days ahead. */
    static final int ANNOUNCED_DAYS_AHEAD = 20;

    /** @throws MarketFileRejected at the first thing that is not as it must be */
    MarketHistory read() {
        if (!Files.isDirectory(path)) {
            throw MarketFileRejected.file(path, "no such directory of market data", "point to an existing one");
        }
        SortedMap<Symbol, Listing> listings = listings();
        MarketFile prices = MarketFile.in(path, "prices_daily.csv");
        Map<Symbol, BarSeries> bars = bars(prices, listings.keySet());
        Map<Symbol, List<CorporateAction>> actions = actions(listings.keySet());
        SortedMap<Symbol, Share> shares = new TreeMap<>();
        listings.forEach((symbol, listing) -> {
            BarSeries series = bars.get(symbol);
            if (series == null) {
                throw MarketFileRejected.file(
                        prices.path(), "no row of " + symbol, "add its rows or remove it from constituents.csv");
            }
            shares.put(symbol, new Share(listing, series, actions.getOrDefault(symbol, List.of())));
        });
        return withIndex(prices, shares);
    }

    private static void requireKnown(Symbol symbol, Set<Symbol> listed, MarketRow row) {
        if (!listed.contains(symbol)) {
            throw row.rejected(
                    "unknown symbol " + symbol + ": it is not in constituents.csv", "add it there or remove the row");
        }
    }

    private SortedMap<Symbol, Listing> listings() {
        MarketFile file = MarketFile.in(path, "constituents.csv");
        SortedMap<Symbol, Listing> listings = new TreeMap<>();
        file.forEachRow(List.of("symbol", "name", "sector"), row -> {
            Listing listing = new Listing(row.symbol(), row.text("name"), row.text("sector"));
            if (listings.put(listing.symbol(), listing) != null) {
                throw row.rejected(listing.symbol() + " is listed twice");
            }
        });
        if (listings.isEmpty()) {
            throw MarketFileRejected.file(file.path(), "lists no symbol", "add the universe's symbols");
        }
        return listings;
    }

    private Map<Symbol, BarSeries> bars(MarketFile file, Set<Symbol> listed) {
        Map<Symbol, BarSeries> bars = new TreeMap<>();
        file.forEachRow(List.of("date", "symbol", "open", "high", "low", "close", "volume"), row -> {
            Symbol symbol = row.symbol();
            requireKnown(symbol, listed, row);
            bars.computeIfAbsent(symbol, first -> new BarSeries(first.value(), calendar))
                    .add(row, row.bar(row.wholeNumber("volume")));
        });
        return bars;
    }

    private Map<Symbol, List<CorporateAction>> actions(Set<Symbol> listed) {
        Map<Symbol, List<CorporateAction>> actions = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        MarketFile file = MarketFile.in(path, "corporate_actions.csv");
        file.forEachRow(List.of("date", "symbol", "action", "value"), row -> {
            CorporateAction action = action(row);
            requireKnown(action.symbol(), listed, row);
            if (!seen.add(action.symbol() + " " + action.exDate() + " " + row.text("action"))) {
                throw row.rejected(
                        action.symbol() + " has two rows of " + row.text("action") + " on " + action.exDate());
            }
            actions.computeIfAbsent(action.symbol(), first -> new ArrayList<>()).add(action);
        });
        actions.values().forEach(list -> list.sort(Comparator.comparing(CorporateAction::exDate)));
        return actions;
    }

    private static CorporateAction action(MarketRow row) {
        Symbol symbol = row.symbol();
        LocalDate exDate = row.date();
        LocalDate announced = exDate.minusDays(ANNOUNCED_DAYS_AHEAD);
        return switch (row.text("action")) {
            case "dividend" -> new CorporateAction.Dividend(symbol, announced, exDate, row.price("value"));
            case "split" -> new CorporateAction.Split(symbol, announced, exDate, row.factor("value"));
            case "spinoff_or_stock_dividend" ->
                new CorporateAction.SpinOff(symbol, announced, exDate, row.factor("value"));
            default ->
                throw row.rejected("column action holds '" + row.text("action")
                        + "'; known are dividend, split and spinoff_or_stock_dividend");
        };
    }

    private MarketHistory withIndex(MarketFile prices, SortedMap<Symbol, Share> shares) {
        LocalDate first = Collections.min(
                shares.values().stream().map(share -> share.bars().first()).toList());
        LocalDate last = Collections.max(
                shares.values().stream().map(share -> share.bars().last()).toList());
        MarketFile file = MarketFile.in(path, "vix_daily.csv");
        BarSeries index = new BarSeries("VIX", calendar);
        file.forEachRow(List.of("date", "open", "high", "low", "close"), row -> index.add(row, row.bar(0)));
        if (index.size() == 0 || index.first().isAfter(first) || index.last().isBefore(last)) {
            String has = index.size() == 0 ? "has no rows" : "runs from " + index.first() + " to " + index.last();
            throw MarketFileRejected.file(
                    file.path(),
                    has + " while " + prices.path().getFileName() + " runs from " + first + " to " + last,
                    "add the missing rows");
        }
        return new MarketHistory(shares, index, first, last);
    }
}
