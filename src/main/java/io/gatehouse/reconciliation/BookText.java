package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the lines of both sides are written, so that equal facts are equal texts. */
final class BookText {

    static final String CASH = "cash";
    static final String TRADED = "traded";

    private BookText() {}

    /** What is held, summed by instrument; zero is not held. */
    static final class Held {

        private final Map<Instrument, Quantity> held = new LinkedHashMap<>();

        void add(Instrument instrument, Quantity quantity) {
            held.merge(instrument, quantity, Quantity::plus);
        }

        BookPage page() {
            return new BookPage.Known(held.entrySet().stream()
                    .filter(entry -> !entry.getValue().isZero())
                    .map(entry -> new BookLine(
                            entry.getKey().code(),
                            Optional.of(entry.getKey().underlying()),
                            entry.getValue().toString()))
                    .toList());
        }
    }

    /** What was traded, and what it cost and brought in. */
    static final class Traded {

        private final List<BookLine> executions = new ArrayList<>();
        private final List<BookLine> commissions = new ArrayList<>();
        private final List<BookLine> dividends = new ArrayList<>();
        private Money brought = Money.ZERO;

        void execution(String id, Instrument instrument, Quantity quantity, Price price) {
            brought = brought.minus(instrument.valueOf(quantity, price));
            executions.add(new BookLine(
                    id, Optional.of(instrument.underlying()), instrument.code() + " " + quantity + " at " + price));
        }

        /** An option that ended without an order; its shares are held and paid for, and compared there. */
        void ended(String id, Instrument option, Quantity quantity, boolean assigned) {
            executions.add(new BookLine(
                    id,
                    Optional.of(option.underlying()),
                    option.code() + " " + quantity.abs() + (assigned ? " assigned" : " expired")));
        }

        void commission(String id, Instrument instrument, Money paid) {
            brought = brought.minus(paid);
            commissions.add(new BookLine(id, Optional.of(instrument.underlying()), paid.toString()));
        }

        void dividend(BookLine line) {
            dividends.add(line);
        }

        void into(Map<Section, BookPage> pages) {
            pages.put(Section.EXECUTIONS, new BookPage.Known(executions));
            pages.put(Section.COMMISSIONS, new BookPage.Known(commissions));
            pages.put(Section.DIVIDENDS, new BookPage.Known(dividends));
            pages.put(
                    Section.TRADED,
                    new BookPage.Known(List.of(new BookLine(TRADED, Optional.empty(), brought.toString()))));
        }
    }

    static BookPage cash(Money cash) {
        return new BookPage.Known(List.of(new BookLine(CASH, Optional.empty(), cash.toString())));
    }
}
