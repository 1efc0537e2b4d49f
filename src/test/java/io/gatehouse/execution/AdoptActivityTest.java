package io.gatehouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import org.junit.jupiter.api.Test;

/** What reconciliation's situations do not reach: they all begin with books that are open. */
@DatabaseTest
class AdoptActivityTest {

    @Test
    void anAccountWithoutBooksAdoptsNothing() {
        ExecutionDesk fresh = new ExecutionDesk().ofFreshAccount();
        AdoptActivity adopt = new AdoptActivity(fresh.ledger, fresh.broker, fresh.bookEvent);

        assertThat(fresh.inTransaction(() -> adopt.adopt(fresh.account)))
                .contains("the books of " + fresh.account + " were never opened");
    }
}
