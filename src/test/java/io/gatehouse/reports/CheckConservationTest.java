package io.gatehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckConservationTest {

    private final TestLedger book = new TestLedger();
    private final List<Signal> signals = new ArrayList<>();
    private final CheckConservation check = new CheckConservation(new Given(), book.ledger());

    private void signal(String symbol, SignalOutcome... ended) {
        TradeProposal proposal = new TradeProposal(
                new TradeId(book.account, TestLedger.SESSION, new Symbol(symbol)),
                1,
                TestLedger.put(symbol),
                Quantity.of(5),
                new Quote.Usable(Price.of("0.43"), Price.of("0.47"), TestLedger.OPEN),
                Price.of("0.45"),
                Price.of("48"),
                Ratio.of("0.1666"),
                Money.of("500"),
                Ratio.of("0.09"),
                "Energy");
        Optional<Signal.Ended> end = ended.length == 0
                ? Optional.empty()
                : Optional.of(new Signal.Ended(ended[0], List.of("why"), TestLedger.OPEN));
        signals.add(new Signal(proposal, TestLedger.OPEN, end));
    }

    private OrderRef entry(String symbol) {
        OrderRef ref = book.intended(book.entry(symbol, 5, "0.45"));
        book.write(l -> l.recordSent(ref, TestLedger.OPEN));
        return ref;
    }

    private void cancelled(OrderRef ref) {
        book.write(l -> l.recordCancelled(ref, "expired", TestLedger.OPEN));
    }

    private List<String> remainder() {
        return check.remainder(book.account, TestLedger.SESSION);
    }

    @Test
    void everythingAddsUp() {
        signal("AAA", SignalOutcome.REJECTED_BY_HEAT);
        signal("BBB", SignalOutcome.EXPIRED_UNFILLED);
        cancelled(entry("BBB"));
        signal("CCC", SignalOutcome.EXECUTED);
        book.held("CCC", 5, "0.45");
        signal("DDD");
        entry("DDD");

        assertThat(remainder()).isEmpty();
    }

    @Test
    void aSignalThatSilentlyStoppedIsLeftOver() {
        signal("AAA");

        assertThat(remainder())
                .containsExactly(
                        "SIGNAL_REMAINDER " + book.trade("AAA") + ": it has not ended, and no order of it is open");
    }

    @Test
    void anExecutionNeedsAFillAndAFillAnExecution() {
        signal("AAA", SignalOutcome.EXECUTED);
        cancelled(entry("AAA"));
        signal("BBB", SignalOutcome.CANCELLED);
        book.held("BBB", 5, "0.45");

        assertThat(remainder())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("ended as EXECUTED, and its entry has 0 contracts filled"),
                        second -> assertThat(second)
                                .endsWith("ended as CANCELLED, and its entry has 5 contracts filled"));
    }

    @Test
    void aSignalThatEndedHasNoWorkingOrder() {
        signal("AAA", SignalOutcome.EXPIRED_UNFILLED);
        entry("AAA");

        assertThat(remainder()).singleElement().asString().endsWith("and its entry still works");
    }

    @Test
    void anEntryWithoutASignalIsLeftOver() {
        OrderRef ref = entry("AAA");

        assertThat(remainder()).containsExactly("SIGNAL_REMAINDER " + ref + ": an entry without a signal");
    }

    private final class Given implements SignalBook {

        @Override
        public List<Signal> signals(AccountId account, LocalDate session) {
            return signals;
        }

        @Override
        public Optional<Signal> signal(TradeId id) {
            return signals.stream()
                    .filter(signal -> signal.proposal().id().equals(id))
                    .findFirst();
        }

        @Override
        public boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at) {
            throw new UnsupportedOperationException("only read here; have " + id);
        }

        @Override
        public List<WhyNot> whyNots(AccountId account, LocalDate session) {
            return List.of();
        }
    }
}
