package io.gatehouse.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Random days of intents, answers, fills, duplicates, late commissions, expiries and assignments: positions are
 * the sum of fills, cash is the sum of what moved it, projections are the fold, and a fact told twice counts once.
 */
@DatabaseTest
class LedgerProperties {

    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC", "DDD"};

    /** One random day of one account, with a plain model of positions and cash beside it. */
    private static final class Day {
        private final Random random;
        private final TestLedger book = new TestLedger();
        private final AccountId account = book.account;
        private final List<Function<Ledger, Boolean>> told = new ArrayList<>();
        private final Map<String, Long> held = new TreeMap<>();
        private final Map<TradeId, Integer> exits = new TreeMap<>();
        private Money cash = Money.ZERO;
        private int sequence;

        Day(long seed) {
            random = new Random(seed);
        }

        void step() {
            switch (random.nextInt(9)) {
                case 0 -> intend();
                case 1 -> answer();
                case 2, 3, 4 -> fill();
                case 5 -> commission();
                case 6 -> exit();
                case 7 -> overnight();
                default -> cash();
            }
            if (random.nextInt(3) == 0 && !told.isEmpty()) {
                Function<Ledger, Boolean> again = told.get(random.nextInt(told.size()));
                assertThat(book.<Boolean>write(again)).isFalse();
            }
        }

        private void tell(Function<Ledger, Boolean> fact) {
            if (book.<Boolean>write(fact)) {
                told.add(fact);
            }
        }

        private String symbol() {
            return SYMBOLS[random.nextInt(SYMBOLS.length)];
        }

        private void intend() {
            OrderIntent intent = book.entry(symbol(), 5, "0.45");
            tell(l -> l.recordInitialMargin(intent.trade(), Money.of("2500")));
            tell(l -> l.recordIntent(intent));
        }

        private Optional<Order> any(List<Order> orders) {
            return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(random.nextInt(orders.size())));
        }

        private void answer() {
            any(book.ledger().openOrders(account)).map(Order::ref).ifPresent(ref -> {
                switch (random.nextInt(6)) {
                    case 0, 1 -> tell(l -> l.recordSent(ref, TestLedger.OPEN));
                    case 2, 3 -> tell(l -> l.recordWorking(ref, "b-" + ref, TestLedger.OPEN));
                    case 4 -> tell(l -> l.recordCancelled(ref, "cancelled", TestLedger.OPEN));
                    default -> book.write(l -> l.recordReprice(ref, price(), TestLedger.OPEN));
                }
            });
        }

        private Price price() {
            return Price.ofCents(1 + random.nextInt(150));
        }

        private void fill() {
            List<Order> orders = new ArrayList<>(book.ledger().orders(account, TestLedger.SESSION));
            orders.removeIf(order -> order.unfilled().isZero());
            any(orders).ifPresent(order -> {
                long left = order.unfilled().units();
                long part = (1L + random.nextInt((int) Math.abs(left))) * Long.signum(left);
                fact(
                        order.intent().trade(),
                        Optional.of(order.ref()),
                        order.intent().instrument(),
                        part,
                        price());
            });
        }

        private void fact(TradeId trade, Optional<OrderRef> order, Instrument what, long quantity, Price price) {
            Fill.Kind kind = order.isPresent() ? Fill.Kind.EXECUTION : Fill.Kind.ASSIGNMENT;
            Fill fill =
                    new Fill("x" + sequence++, trade, order, kind, what, Quantity.of(quantity), price, TestLedger.OPEN);
            tell(l -> l.recordFill(fill));
            held.merge(trade + " " + what.code(), quantity, Long::sum);
            cash = cash.minus(what.valueOf(Quantity.of(quantity), price));
        }

        // Executions ahead of the sequence get their commission before their fill.
        private void commission() {
            String execution = "x" + random.nextInt(sequence + 3);
            Money commission = Money.of("0." + (10 + execution.length()));
            Function<Ledger, Boolean> fact = l -> l.recordCommission(account, execution, commission, TestLedger.OPEN);
            if (book.<Boolean>write(fact)) {
                told.add(fact);
                cash = cash.minus(commission);
            }
        }

        private void exit() {
            List<Position> positions = book.ledger().positions(account);
            if (positions.isEmpty()) {
                return;
            }
            Position position = positions.get(random.nextInt(positions.size()));
            int n = exits.merge(position.trade(), 1, Integer::sum);
            OrderIntent intent = new OrderIntent(
                    OrderRef.exitOf(position.trade(), n),
                    position.trade(),
                    TestLedger.SESSION,
                    position.instrument(),
                    position.quantity().negated(),
                    price(),
                    Optional.of(ExitReason.TARGET),
                    TestLedger.OPEN);
            tell(l -> l.recordIntent(intent));
        }

        private void overnight() {
            for (Position position : book.ledger().positions(account)) {
                if (position.instrument() instanceof Stock || random.nextInt(4) > 0) {
                    continue;
                }
                long contracts = -position.quantity().units();
                if (random.nextBoolean()) {
                    Stock shares = new Stock(position.instrument().underlying());
                    fact(position.trade(), Optional.empty(), shares, contracts * 100, Price.of("40"));
                }
                fact(position.trade(), Optional.empty(), position.instrument(), contracts, Price.ZERO);
            }
        }

        private void cash() {
            Money amount = Money.ofDollars(random.nextInt(2000) - 500);
            CashEntry entry = new CashEntry(account, "c" + sequence++, CashEntry.Kind.DEPOSIT, amount, TestLedger.OPEN);
            tell(l -> l.bookCash(entry));
            cash = cash.plus(amount);
        }

        void check(long seed, int step) {
            Map<String, Long> now = new TreeMap<>();
            for (Position position : book.ledger().positions(account)) {
                now.put(
                        position.trade() + " " + position.instrument().code(),
                        position.quantity().units());
            }
            held.values().removeIf(quantity -> quantity == 0);
            assertThat(now).as("positions, seed %d step %d", seed, step).isEqualTo(held);
            assertThat(book.ledger().cash(account))
                    .as("cash, seed %d step %d", seed, step)
                    .isEqualTo(cash);
        }

        // Commissions of executions that never came are in cash, but in no trade.
        void checkTrades(long seed) {
            LocalDate far = TestLedger.SESSION.plusYears(1);
            List<Trade> closed = book.ledger().closedTrades(account, TestLedger.SESSION, far);
            assertThat(book.ledger().results(book.account, far))
                    .as("results, seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(closed.stream()
                            .map(trade -> trade.closed().orElseThrow().netPnl())
                            .toList());
            for (Trade trade : closed) {
                Money fills = book.ledger().fillsOf(trade.id()).stream()
                        .map(Fill::cash)
                        .reduce(Money.ZERO, Money::plus);
                assertThat(trade.closed().orElseThrow().netPnl())
                        .as("net result of %s, seed %d", trade.id(), seed)
                        .isLessThanOrEqualTo(fills);
            }
            List<TradeId> told = new ArrayList<>(closed.stream().map(Trade::id).toList());
            book.ledger().openTrades(account).stream().map(Trade::id).forEach(told::add);
            assertThat(told).as("every trade is open or closed, seed %d", seed).doesNotHaveDuplicates();
            assertThat(book.deviations()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void theRecordAddsUpAfterAnyDay() {
        for (long seed = 1; seed <= 15; seed++) {
            Day day = new Day(seed);
            for (int step = 0; step < 120; step++) {
                day.step();
                day.check(seed, step);
            }
            day.checkTrades(seed);
        }
    }
}
