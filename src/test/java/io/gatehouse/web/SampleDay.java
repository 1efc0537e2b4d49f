package io.gatehouse.web;

import io.gatehouse.desk.DeskNow;
import io.gatehouse.desk.DeskView;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One day of one account: two positions, of which one has no mark yet, four signals and three orders. */
final class SampleDay {

    static final AccountId PAPER = new AccountId("paper");
    static final LocalDate SESSION = LocalDate.of(2026, 1, 5);
    static final LocalDate BEFORE = LocalDate.of(2026, 1, 2);
    static final Instant NOW = Instant.parse("2026-01-05T15:15:00Z");

    private SampleDay() {}

    static TradeId trade(String symbol, LocalDate session) {
        return new TradeId(PAPER, session, new Symbol(symbol));
    }

    static OptionContract put(String symbol, String strike) {
        return new OptionContract(new Symbol(symbol), LocalDate.of(2026, 1, 16), Price.of(strike), Right.PUT);
    }

    static RecordedLedger ledger() {
        return new RecordedLedger()
                .with(sold("XYZ", "45", "0.42"))
                .with(held("XYZ", "45"))
                .with(opened("XYZ", "45", "0.42"))
                .marked(put("XYZ", "45"), "0.31")
                .with(sold("QRS", "30", "0.40"))
                .with(held("QRS", "30"))
                .with(opened("QRS", "30", "0.40"))
                .with(order("XYZ", "45", Optional.empty(), -5, OrderState.FILLED, ""))
                .with(order("LOSS", "20", Optional.of(ExitReason.STOP), 5, OrderState.WORKING, ""))
                .with(order("NOPE", "25", Optional.empty(), -5, OrderState.REJECTED, "201 no buying power"));
    }

    private static Fill sold(String symbol, String strike, String price) {
        return new Fill(
                "exec-" + symbol,
                trade(symbol, SESSION),
                Optional.of(OrderRef.entryOf(trade(symbol, SESSION))),
                Fill.Kind.EXECUTION,
                put(symbol, strike),
                Quantity.of(-5),
                Price.of(price),
                NOW);
    }

    private static Position held(String symbol, String strike) {
        return new Position(PAPER, trade(symbol, SESSION), put(symbol, strike), Quantity.of(-5));
    }

    private static Trade opened(String symbol, String strike, String credit) {
        return new Trade(
                trade(symbol, SESSION),
                put(symbol, strike),
                Quantity.of(5),
                Price.of(credit),
                Money.ofDollars(2_500),
                NOW,
                Optional.empty());
    }

    private static Order order(
            String symbol, String strike, Optional<ExitReason> exit, long quantity, OrderState state, String reason) {
        TradeId trade = trade(symbol, SESSION);
        OrderRef ref = exit.isEmpty() ? OrderRef.entryOf(trade) : OrderRef.exitOf(trade, 1);
        OrderIntent intent = new OrderIntent(
                ref, trade, SESSION, put(symbol, strike), Quantity.of(quantity), Price.of("0.42"), exit, NOW);
        Quantity filled = state == OrderState.FILLED ? Quantity.of(quantity) : Quantity.ZERO;
        return new Order(intent, state, Price.of("0.41"), filled, 1, reason, NOW);
    }

    static RecordedSignals signals() {
        return new RecordedSignals(SESSION)
                .with(signal(1, "XYZ", "45", Optional.of(SignalOutcome.EXECUTED)))
                .with(signal(2, "QRS", "30", Optional.of(SignalOutcome.EXECUTED)))
                .with(signal(3, "TUV", "35", Optional.empty()))
                .with(signal(
                        4,
                        "NOPE",
                        "25",
                        Optional.of(SignalOutcome.REJECTED_BY_MARGIN),
                        "margin 81.20 % of the equity basis, limit 80.00 %"))
                .with(new WhyNot(new Symbol("ABCD"), "uptrend", "close 20.10, SMA20 21.00", "close above SMA20"))
                .with(new WhyNot(new Symbol("EFGH"), "price", "12.10", "15.00 to 150.00"));
    }

    private static Signal signal(
            int rank, String symbol, String strike, Optional<SignalOutcome> outcome, String... reasons) {
        TradeProposal proposal = new TradeProposal(
                trade(symbol, SESSION),
                rank,
                put(symbol, strike),
                Quantity.of(5),
                new Quote.Usable(Price.of("0.40"), Price.of("0.44"), NOW),
                Price.of("0.42"),
                Price.of("54"),
                Ratio.of("0.1667"),
                Money.ofDollars(500),
                Ratio.of("0.084"),
                "Energy");
        return new Signal(proposal, NOW, outcome.map(end -> new Signal.Ended(end, List.of(reasons), NOW)));
    }

    /** A desk with one process running and one step failed. */
    static DeskView desk(Path artifacts) {
        return new DeskView() {

            @Override
            public Optional<String> whyClosed() {
                return Optional.empty();
            }

            @Override
            public List<AccountId> accounts() {
                return List.of(PAPER);
            }

            @Override
            public DeskNow now(AccountId account) {
                return new DeskNow(
                        "serve",
                        true,
                        SESSION,
                        "watching positions",
                        NOW,
                        Optional.of(Duration.ofSeconds(20)),
                        Optional.of(Money.of("100412.345")));
            }

            @Override
            public List<RunningProcess> processes(AccountId account) {
                return List.of(new RunningProcess(
                        "daily-trading-cycle",
                        "daily-trading-cycle:paper:2026-01-05",
                        List.of("Tick", "Watch positions"),
                        NOW));
            }

            @Override
            public List<Incident> incidents(AccountId account) {
                return List.of(new Incident(
                        "signal-to-trade:paper:2026-01-05:NOPE",
                        "ServiceTask_SubmitEntry",
                        "IllegalStateException: <b>no</b> answer",
                        NOW));
            }

            @Override
            public List<String> notices(AccountId account) {
                return List.of("UNKNOWN_ORDER at 2026-01-05T15:00:00Z: no order 'by hand' in our books");
            }

            @Override
            public List<LocalDate> artifacts(AccountId account) {
                return List.of(BEFORE);
            }

            @Override
            public Optional<Path> artifact(AccountId account, LocalDate session) {
                return session.equals(BEFORE) ? Optional.of(artifacts.resolve(session + ".json")) : Optional.empty();
            }
        };
    }
}
