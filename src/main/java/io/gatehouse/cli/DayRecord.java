package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.DayCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is kept of past sessions, read from a desk's database and files while no desk runs on it. */
public interface DayRecord extends AutoCloseable {

    /** What was read, in words. */
    String source();

    List<DayCheck> check(LocalDate session);

    /** What was resolved after the session's certificate. */
    List<String> addenda(LocalDate session);

    @Override
    void close();

    /** Opens the record of an account. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens it.
         *
         * @param run the id of a run that is kept apart; empty for the desk's own record
         * @throws RecordUnreadable if there is none, or somebody uses it
         */
        DayRecord open(Path home, AccountId account, Optional<String> run);
    }
}
