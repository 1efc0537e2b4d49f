package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.RunningProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the desk is doing now, for people to look at. Reading changes nothing and may be done from any thread. */
public interface DeskView {

    /** Why nothing can be decided on this node now; empty when it can. */
    Optional<String> whyClosed();

    /** The accounts this desk runs, the one shown first in front. */
    List<AccountId> accounts();

    /** @throws IllegalArgumentException if the desk does not run the account */
    DeskNow now(AccountId account);

    /** Whether market or broker are simulated, so that nothing of the account is real money; asks no database. */
    default boolean isSimulated(AccountId account) {
        return now(account).simulated();
    }

    /** Process instances that have not ended, oldest first. */
    List<RunningProcess> processes(AccountId account);

    /** Steps that failed for good and wait for a person, oldest first. */
    List<Incident> incidents(AccountId account);

    /**
     * What waits for a person, in words: tasks that a deadline decides, what the broker said since the session before
     * the last that nothing of ours explains, where the ledger deviates from its record, and what edges have to say.
     */
    List<String> notices(AccountId account);

    /** Sessions whose daily artifact is written, newest first. */
    List<LocalDate> artifacts(AccountId account);

    /** The file of a daily artifact; empty when none is written. */
    Optional<Path> artifact(AccountId account, LocalDate session);
}
