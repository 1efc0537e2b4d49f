package io.gatehouse.cli;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.report.ReportFormat;
import java.time.LocalDate;

/**
 * The phases of an account, read from the desk's database while no desk runs on it. Nothing is ever changed. Each
 * answer is the text a running desk would have given.
 */
public interface PhaseRecord extends OfflineRecord {

    /** As JSON. */
    String status();

    /**
     * As JSON.
     *
     * @param to as the command line writes it
     * @throws IllegalArgumentException unless it is the phase after the account's
     */
    String gate(String to);

    /** As JSON. */
    String history(int limit, boolean withOperators);

    String export(LocalDate start, LocalDate end, ReportFormat format, boolean withOperators);

    /** Opens the record of an account. */
    @FunctionalInterface
    interface Opener {

        /** @throws RecordUnreadable if there is none, or somebody uses it */
        PhaseRecord open(AccountId account);
    }
}
