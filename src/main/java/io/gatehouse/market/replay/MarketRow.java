package io.gatehouse.market.replay;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Bar;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** One line of a market file, read by column name; a value that is none is refused with file, line and text. */
record MarketRow(MarketFile file, long line, List<String> names, List<String> fields) {

    void requireAllFields() {
        if (fields.size() != names.size()) {
            throw rejected("has " + fields.size() + " fields where the header has " + names.size());
        }
    }

    /** The text of a column that must not be blank. */
    String text(String column) {
        String text = fields.get(names.indexOf(column));
        if (text.isBlank()) {
            throw rejected("column " + column + " is empty");
        }
        return text;
    }

    Symbol symbol() {
        return read("symbol", Symbol::new);
    }

    LocalDate date() {
        return read("date", LocalDate::parse);
    }

    Price price(String column) {
        return read(column, Price::of);
    }

    /** A factor above zero. */
    Ratio factor(String column) {
        Ratio factor = read(column, Ratio::of);
        if (!factor.isAbove(Ratio.ZERO)) {
            throw rejected("column " + column + " is a factor above zero; have " + factor);
        }
        return factor;
    }

    /** Date, open, high, low and close; the low is above zero and the envelope holds. */
    Bar bar(long volume) {
        Bar bar = new Bar(date(), price("open"), price("high"), price("low"), price("close"), volume);
        if (bar.low().isZero()) {
            throw rejected("the low of " + bar.date() + " is zero");
        }
        return bar;
    }

    long wholeNumber(String column) {
        return read(column, Long::parseLong);
    }

    MarketFileRejected rejected(String problem) {
        return rejected(problem, "correct or remove the row");
    }

    MarketFileRejected rejected(String problem, String remedy) {
        return MarketFileRejected.line(file.path(), line, problem, remedy);
    }

    private <T> T read(String column, Function<String, T> parser) {
        String text = text(column);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw rejected("column " + column + " holds '" + text + "' (" + e.getMessage() + ")");
        }
    }
}
