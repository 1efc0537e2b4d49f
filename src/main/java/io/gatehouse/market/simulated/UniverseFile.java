package io.gatehouse.market.simulated;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketDataUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that lists the invented companies: UTF-8, the header {@code symbol,name,sector}, one company a line,
 * no quoting. Strict, because a company silently left out would change every day that follows.
 */
public record UniverseFile(Path path) {

    private static final String HEADER = "symbol,name,sector";
    private static final String SECTORS =
            Stream.of(Sector.values()).map(Sector::gics).collect(Collectors.joining(", "));

    /**
     * Every listing, ordered by symbol.
     *
     * @throws MarketDataUnavailable if the file is missing or a line is wrong, with file, line and value
     */
    public List<Listing> read() {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw wrong(1, "the header must be '" + HEADER + "'; have '" + (lines.isEmpty() ? "" : lines.get(0)) + "'");
        }
        List<Listing> listings = new ArrayList<>();
        Set<Symbol> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            Listing listing = listing(lines.get(i), i + 1);
            if (!seen.add(listing.symbol())) {
                throw wrong(i + 1, "symbol '" + listing.symbol() + "' is listed twice");
            }
            listings.add(listing);
        }
        if (listings.isEmpty()) {
            throw wrong(2, "at least one company is needed; have none");
        }
        listings.sort(Comparator.comparing(Listing::symbol));
        return List.copyOf(listings);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new MarketDataUnavailable(
                    "cannot read the universe " + path.toAbsolutePath()
                            + "; set gatehouse.market.simulated.universe to a file with the header " + HEADER,
                    e);
        }
    }

    private Listing listing(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw wrong(number, "a company has three fields, " + HEADER + "; have '" + line + "'");
        }
        if (fields[1].isBlank()) {
            throw wrong(number, "the name is missing; have '" + line + "'");
        }
        if (Sector.named(fields[2]).isEmpty()) {
            throw wrong(number, "no such sector '" + fields[2] + "'; one of " + SECTORS);
        }
        return new Listing(symbol(fields[0], number), fields[1], fields[2]);
    }

    private Symbol symbol(String text, int number) {
        try {
            return new Symbol(text);
        } catch (IllegalArgumentException e) {
            throw new MarketDataUnavailable(at(number) + e.getMessage(), e);
        }
    }

    private MarketDataUnavailable wrong(int line, String what) {
        return new MarketDataUnavailable(at(line) + what);
    }

    private String at(int line) {
        return path + ", line " + line + ": ";
    }
}
