package io.gatehouse.strategy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.ScanResult;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class JdbcSignalBookTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final AccountId OTHER = new AccountId("other");
    private static final LocalDate SESSION = LocalDate.of(2026, 3, 2);
    private static final Instant SCANNED = Instant.parse("2026-03-02T14:45:00.123456Z");
    private static final Instant LATER = SCANNED.plusSeconds(600);

    private final JdbcTemplate database = StrategyDatabase.empty();
    private final JdbcScans scans = new JdbcScans(database);
    private final JdbcSignalBook book = new JdbcSignalBook(database);

    @Test
    void aSessionThatWasNotScannedHasNoProposals() {
        assertThat(scans.proposals(PAPER, SESSION)).isEmpty();
        assertThat(book.signals(PAPER, SESSION)).isEmpty();
        assertThat(book.whyNots(PAPER, SESSION)).isEmpty();
        assertThat(book.signal(id(PAPER, "AAA"))).isEmpty();
    }

    @Test
    void aScanWithoutProposalsIsAScan() {
        scans.add(new ScanResult(PAPER, SESSION, SCANNED, List.of(), List.of()));

        assertThat(scans.proposals(PAPER, SESSION)).contains(List.of());
    }

    @Test
    void readsBackEveryProposalByRank() {
        List<TradeProposal> proposals = List.of(proposal(PAPER, "BRK.B", 1), proposal(PAPER, "AAA", 2));

        scans.add(new ScanResult(PAPER, SESSION, SCANNED, proposals, List.of()));

        assertThat(scans.proposals(PAPER, SESSION)).contains(proposals);
        assertThat(book.signals(PAPER, SESSION)).extracting(Signal::proposal).containsExactlyElementsOf(proposals);
        assertThat(book.signal(id(PAPER, "BRK.B"))).hasValueSatisfying(signal -> {
            assertThat(signal.proposal()).isEqualTo(proposals.get(0));
            assertThat(signal.at()).isEqualTo(SCANNED);
            assertThat(signal.ended()).isEmpty();
        });
    }

    @Test
    void readsBackWhyNotsBySymbol() {
        WhyNot second = new WhyNot(new Symbol("BBB"), "premium", "mid 0.11", "a mid from 0.30 to 0.50");
        WhyNot first = new WhyNot(new Symbol("AAA"), "price", "close 5.00", "last close from 15.00 to 150.00");

        scans.add(new ScanResult(PAPER, SESSION, SCANNED, List.of(), List.of(second, first)));

        assertThat(book.whyNots(PAPER, SESSION)).containsExactly(first, second);
    }

    @Test
    void accountsAndSessionsAreKeptApart() {
        scans.add(scan(PAPER, "AAA"));
        scans.add(scan(OTHER, "BBB"));

        assertThat(book.signals(PAPER, SESSION)).hasSize(1);
        assertThat(scans.proposals(PAPER, SESSION.plusDays(1))).isEmpty();
        assertThat(book.signal(id(OTHER, "AAA"))).isEmpty();
    }

    @Test
    void aSessionIsScannedOnce() {
        scans.add(scan(PAPER, "AAA"));

        assertThatThrownBy(() -> scans.add(scan(PAPER, "BBB"))).isInstanceOf(DuplicateKeyException.class);
        assertThat(book.signals(PAPER, SESSION)).hasSize(1);
    }

    @Test
    void anEndStandsWithItsReasonsInOrder() {
        scans.add(scan(PAPER, "AAA"));
        List<String> reasons = List.of("heat 6.4 %, limit 6 %", "correlation 0.81 with BBB, limit 0.70");

        boolean isNew = book.end(id(PAPER, "AAA"), SignalOutcome.REJECTED_BY_HEAT, reasons, LATER);

        assertThat(isNew).isTrue();
        assertThat(book.signals(PAPER, SESSION).get(0).ended())
                .contains(new Signal.Ended(SignalOutcome.REJECTED_BY_HEAT, reasons, LATER));
        assertThat(book.signal(id(PAPER, "AAA")).orElseThrow().ended())
                .contains(new Signal.Ended(SignalOutcome.REJECTED_BY_HEAT, reasons, LATER));
    }

    @Test
    void theSameEndAgainChangesNothing() {
        scans.add(scan(PAPER, "AAA"));
        book.end(id(PAPER, "AAA"), SignalOutcome.EXECUTED, List.of(), SCANNED);

        boolean isNew = book.end(id(PAPER, "AAA"), SignalOutcome.EXECUTED, List.of("again"), LATER);

        assertThat(isNew).isFalse();
        assertThat(book.signals(PAPER, SESSION).get(0).ended())
                .contains(new Signal.Ended(SignalOutcome.EXECUTED, List.of(), SCANNED));
    }

    @Test
    void aSignalDoesNotEndInTwoWays() {
        scans.add(scan(PAPER, "AAA"));
        book.end(id(PAPER, "AAA"), SignalOutcome.EXECUTED, List.of(), SCANNED);

        assertThatThrownBy(() -> book.end(id(PAPER, "AAA"), SignalOutcome.CANCELLED, List.of(), LATER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("signal paper:2026-03-02:AAA ended as EXECUTED at 2026-03-02T14:45:00.123456Z"
                        + " and cannot end as CANCELLED too");
    }

    @Test
    void onlyASignalCanEnd() {
        assertThatThrownBy(() -> book.end(id(PAPER, "AAA"), SignalOutcome.EXECUTED, List.of(), LATER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no signal paper:2026-03-02:AAA to end as EXECUTED; scan the session first");
    }

    private static ScanResult scan(AccountId account, String symbol) {
        return new ScanResult(account, SESSION, SCANNED, List.of(proposal(account, symbol, 1)), List.of());
    }

    private static TradeId id(AccountId account, String symbol) {
        return new TradeId(account, SESSION, new Symbol(symbol));
    }

    private static TradeProposal proposal(AccountId account, String symbol, int rank) {
        return new TradeProposal(
                id(account, symbol),
                rank,
                new OptionContract(new Symbol(symbol), LocalDate.of(2026, 3, 13), Price.of("42.50"), Right.PUT),
                Quantity.of(5),
                new Quote.Usable(Price.of("0.38"), Price.of("0.43"), SCANNED.minusSeconds(3)),
                Price.of("0.40"),
                Price.of("50.005"),
                Ratio.of("0.15008499"),
                Money.of("465.500000"),
                Ratio.of("0.08700322"),
                "Energy");
    }
}
