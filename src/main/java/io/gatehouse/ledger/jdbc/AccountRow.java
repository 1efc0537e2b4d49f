package io.gatehouse.ledger.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The account's one row: its cash, and the lock that lets one transaction at a time write to the account's
 * record. Two threads hearing of the same order would otherwise both fold from the same standing.
 */
final class AccountRow {

    private final JdbcClient jdbc;

    AccountRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException if the caller has no transaction: fact and projection would come apart */
    void lock(AccountId account) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the ledger is written in the caller's transaction; there is none while"
                    + " writing to account " + account);
        }
        Optional<Money> row = jdbc.sql("SELECT cash FROM ledger_account_now WHERE account = ? FOR UPDATE")
                .param(account.value())
                .query((found, n) -> Columns.money(found, "cash"))
                .optional();
        if (row.isEmpty()) {
            jdbc.sql("INSERT INTO ledger_account_now (account, cash) VALUES (?, 0)")
                    .param(account.value())
                    .update();
        }
    }

    void add(AccountId account, Money amount) {
        jdbc.sql("UPDATE ledger_account_now SET cash = cash + ? WHERE account = ?")
                .params(amount.amount(), account.value())
                .update();
    }

    Money cash(AccountId account) {
        return jdbc.sql("SELECT cash FROM ledger_account_now WHERE account = ?")
                .param(account.value())
                .query((row, n) -> Columns.money(row, "cash"))
                .optional()
                .orElse(Money.ZERO);
    }

    boolean book(CashEntry entry) {
        lock(entry.account());
        Optional<CashEntry> booked = entry(entry.account(), entry.reference());
        if (booked.isPresent()) {
            Facts.mustBeSame(
                    "cash entry " + entry.reference(),
                    booked.get(),
                    entry,
                    was -> was.kind() == entry.kind() && was.amount().equals(entry.amount()));
            return false;
        }
        jdbc.sql("INSERT INTO ledger_cash (account, reference, kind, amount, booked_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        entry.account().value(),
                        entry.reference(),
                        entry.kind().name(),
                        entry.amount().amount(),
                        Columns.utc(entry.at()))
                .update();
        add(entry.account(), entry.amount());
        return true;
    }

    private Optional<CashEntry> entry(AccountId account, String reference) {
        return jdbc.sql("SELECT * FROM ledger_cash WHERE account = ? AND reference = ?")
                .params(account.value(), reference)
                .query(AccountRow::entry)
                .optional();
    }

    List<CashEntry> entries(AccountId account) {
        return jdbc.sql("SELECT * FROM ledger_cash WHERE account = ? ORDER BY seq")
                .param(account.value())
                .query(AccountRow::entry)
                .list();
    }

    private static CashEntry entry(ResultSet row, int n) throws SQLException {
        return new CashEntry(
                new AccountId(row.getString("account")),
                row.getString("reference"),
                CashEntry.Kind.valueOf(row.getString("kind")),
                Columns.money(row, "amount"),
                Columns.instant(row, "booked_at"));
    }
}
