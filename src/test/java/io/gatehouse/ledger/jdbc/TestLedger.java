package io.gatehouse.ledger.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.OrderIntent;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.VerifyLedger;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ledger of a fresh account on a test database, with the facts of a short put in few words. */
public final class TestLedger {

    /** A Friday with a regular close. */
    public static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    public static final Instant OPEN = Instant.parse("2026-11-20T14:30:00Z");

    private final TestDatabase database;
    private final Ledger ledger;
    private final VerifyLedger verify;

    public final AccountId account;

    public TestLedger() {
        this(TestDatabase.of("ledger"));
    }

    public TestLedger(TestDatabase database) {
        this.database = database;
        this.ledger = new JdbcLedger(database.operations(), new NyseCalendar());
        this.verify = new JdbcVerifyLedger(database.jdbc());
        this.account = new AccountId(TestDatabase.newAccount());
    }

    public Ledger ledger() {
        return ledger;
    }

    public VerifyLedger verifier() {
        return verify;
    }

    /** Writes in a transaction of its own. */
    public <T> T write(Function<Ledger, T> work) {
        return database.inTransaction(() -> work.apply(ledger));
    }

    public List<String> deviations() {
        return verify.deviations(account);
    }

    public static OptionContract put(String symbol, String strike, LocalDate expiry) {
        return new OptionContract(new Symbol(symbol), expiry, Price.of(strike), Right.PUT);
    }

    public static OptionContract put(String symbol) {
        return put(symbol, "40", LocalDate.of(2026, 12, 4));
    }

    public TradeId trade(String symbol) {
        return new TradeId(account, SESSION, new Symbol(symbol));
    }

    public OrderIntent entry(String symbol, long contracts, String limit) {
        TradeId trade = trade(symbol);
        return new OrderIntent(
                OrderRef.entryOf(trade),
                trade,
                SESSION,
                put(symbol),
                Quantity.of(-contracts),
                Price.of(limit),
                Optional.empty(),
                OPEN);
    }

    public OrderIntent exit(String symbol, int n, long contracts, String limit, ExitReason reason) {
        TradeId trade = trade(symbol);
        return new OrderIntent(
                OrderRef.exitOf(trade, n),
                trade,
                SESSION,
                put(symbol),
                Quantity.of(contracts),
                Price.of(limit),
                Optional.of(reason),
                OPEN.plusSeconds(3600));
    }

    /** Records the margin and the intent. */
    public OrderRef intended(OrderIntent intent) {
        write(l -> {
            if (intent.isEntry()) {
                l.recordInitialMargin(intent.trade(), Money.of("2500"));
            }
            return l.recordIntent(intent);
        });
        return intent.ref();
    }

    public Fill fill(OrderRef ref, String executionId, long quantity, String price) {
        return new Fill(
                executionId,
                ref.trade(),
                Optional.of(ref),
                Fill.Kind.EXECUTION,
                put(ref.trade().symbol().value()),
                Quantity.of(quantity),
                Price.of(price),
                OPEN.plusSeconds(60));
    }

    public void filled(OrderRef ref, String executionId, long quantity, String price) {
        write(l -> l.recordFill(fill(ref, executionId, quantity, price)));
    }

    /** A short put held: entry intended, sent, working and filled at its limit. */
    public TradeId held(String symbol, long contracts, String credit) {
        OrderRef ref = intended(entry(symbol, contracts, credit));
        write(l -> l.recordSent(ref, OPEN));
        write(l -> l.recordWorking(ref, "b-" + symbol, OPEN));
        filled(ref, "e-" + symbol, -contracts, credit);
        return ref.trade();
    }
}
