package io.gatehouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.time.SimulatedDeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SymbolOutcomesTest {

    private static final AccountId ACCOUNT = new AccountId("paper");
    private static final LocalDate SESSION = AShare.MONDAY.date();

    @Test
    void listsSignalsByRankThenWhyNotsBySymbol() {
        SymbolOutcomes outcomes = SymbolOutcomes.read(book(), ACCOUNT, SESSION, Optional.empty());

        assertThat(outcomes.lines())
                .containsExactly(
                        "SYMBOL   RULE               VALUE                                                          LIMIT",
                        "AAA      signal             rank 1: sell 5 AAA260313P00041000 at 0.40                      open",
                        "BBB      signal             rank 2: sell 5 BBB260313P00041000 at 0.31                     "
                                + " REJECTED_BY_HEAT, heat 6.4 %",
                        "CCC      signal             rank 3: sell 5 CCC260313P00041000 at 0.30                      EXECUTED",
                        "DDD      uptrend            close 40.00, SMA20 41.00, SMA50 42.00                         "
                                + " close > SMA20 > SMA50",
                        "EEE      price              close 5.00                                                    "
                                + " last close from 15.00 to 150.00");
    }

    @Test
    void listsOneSymbolWhenAskedTo() {
        var only = Optional.of(new Symbol("DDD"));

        assertThat(SymbolOutcomes.read(book(), ACCOUNT, SESSION, only).rows())
                .containsExactly(new SymbolOutcomes.Row(
                        new Symbol("DDD"),
                        "uptrend",
                        "close 40.00, SMA20 41.00, SMA50 42.00",
                        "close > SMA20 > SMA50"));
    }

    @Test
    void saysWhenNothingIsRecorded() {
        var unknown = Optional.of(new Symbol("ZZZ"));

        assertThat(SymbolOutcomes.read(book(), ACCOUNT, SESSION, unknown).lines())
                .containsExactly("Nothing is recorded of ZZZ in a scan of paper on 2026-03-02.");
        assertThat(SymbolOutcomes.read(new Book(List.of(), List.of()), ACCOUNT, SESSION, Optional.empty())
                        .lines())
                .containsExactly("Nothing is recorded of a scan of paper on 2026-03-02.");
    }

    private static SignalBook book() {
        var market = new ScriptedMarket(new SimulatedDeskClock(AShare.AT_0945));
        AShare.list(market, "AAA", "0.38", "0.42");
        AShare.list(market, "BBB", "0.30", "0.32");
        AShare.list(market, "CCC", "0.30", "0.30");
        List<TradeProposal> proposals = new Scan(market, AShare.CALENDAR, StrategySettings.baseline())
                .of(ACCOUNT, AShare.MONDAY, AShare.AT_0945)
                .proposals();
        return new Book(
                List.of(
                        new Signal(proposals.get(0), AShare.AT_0945, Optional.empty()),
                        ended(proposals.get(1), SignalOutcome.REJECTED_BY_HEAT, "heat 6.4 %", "sector 31 %"),
                        ended(proposals.get(2), SignalOutcome.EXECUTED)),
                List.of(
                        new WhyNot(new Symbol("EEE"), "price", "close 5.00", "last close from 15.00 to 150.00"),
                        new WhyNot(
                                new Symbol("DDD"),
                                "uptrend",
                                "close 40.00, SMA20 41.00, SMA50 42.00",
                                "close > SMA20 > SMA50")));
    }

    private static Signal ended(TradeProposal proposal, SignalOutcome outcome, String... reasons) {
        var end = new Signal.Ended(outcome, List.of(reasons), AShare.AT_0945);
        return new Signal(proposal, AShare.AT_0945, Optional.of(end));
    }

    /** A book that is only read. */
    private record Book(List<Signal> all, List<WhyNot> refused) implements SignalBook {

        @Override
        public List<Signal> signals(AccountId account, LocalDate session) {
            return all;
        }

        @Override
        public Optional<Signal> signal(TradeId id) {
            return all.stream().filter(each -> each.proposal().id().equals(id)).findFirst();
        }

        @Override
        public boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at) {
            throw new UnsupportedOperationException("this book is only read; have " + id);
        }

        @Override
        public List<WhyNot> whyNots(AccountId account, LocalDate session) {
            return refused;
        }
    }
}
