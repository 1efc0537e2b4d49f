package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrustworthyH2Test {

    private static final TestDatabase DATABASE = TestDatabase.of("desk");

    private static boolean isHeld(String account) {
        return DATABASE.jdbc()
                .sql("SELECT CASE WHEN EXISTS (SELECT 1 FROM desk_lease WHERE account = ?) THEN 1 ELSE 0 END AS held")
                .param(account)
                .query((row, n) -> row.getInt("held") == 1)
                .single();
    }

    private static void hold(String account) {
        DATABASE.jdbc()
                .sql("INSERT INTO desk_lease (account, holder, expires_at, desk_time) VALUES (?, 'node-1',"
                        + " '2026-02-04 21:10:00+00', '2026-02-04 21:10:00+00')")
                .param(account)
                .update();
    }

    /** The first change to the table makes H2 forget what it kept, the second one did not. */
    @Test
    void aTransactionSeesAllItsOwnChanges() {
        String account = TestDatabase.newAccount();

        List<Boolean> seen = DATABASE.inTransaction(() -> {
            boolean before = isHeld(account);
            hold(TestDatabase.newAccount());
            boolean afterAnother = isHeld(account);
            hold(account);
            return List.of(before, afterAnother, isHeld(account));
        });

        assertThat(seen).containsExactly(false, false, true);
    }

    @Test
    void addsBothOptionsToAnAddressOfH2() {
        assertThat(TrustworthyH2.url("jdbc:h2:file:./data/desk/gatehouse;WRITE_DELAY=0"))
                .isEqualTo("jdbc:h2:file:./data/desk/gatehouse;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE"
                        + ";QUERY_CACHE_SIZE=0");
        assertThat(TrustworthyH2.url("jdbc:h2:mem:x;query_cache_size=0;optimize_reuse_results=false"))
                .isEqualTo("jdbc:h2:mem:x;query_cache_size=0;optimize_reuse_results=false");
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(TrustworthyH2.url("jdbc:postgresql://127.0.0.1:5432/gatehouse"))
                .isEqualTo("jdbc:postgresql://127.0.0.1:5432/gatehouse");
    }

    @Test
    void refusesAnAddressThatWantsResultsKept() {
        assertThatThrownBy(() -> TrustworthyH2.url("jdbc:h2:mem:x;OPTIMIZE_REUSE_RESULTS=TRUE"))
                .hasMessageContaining("OPTIMIZE_REUSE_RESULTS has to be FALSE")
                .hasMessageContaining("Leave the option out");
    }
}
