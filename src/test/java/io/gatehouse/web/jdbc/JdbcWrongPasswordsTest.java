package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.web.login.WrongPasswords;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JdbcWrongPasswordsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(900);

    private final TestDatabase database = TestDatabase.of("web");
    private final WrongPasswords thisNode = new JdbcWrongPasswords(database.jdbc());
    private final WrongPasswords otherNode = new JdbcWrongPasswords(database.jdbc());

    @BeforeEach
    void nobodyWasWrong() {
        database.jdbc().sql("DELETE FROM web_wrong_password").update();
    }

    private long rows() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM web_wrong_password")
                .query(Long.class)
                .single();
    }

    @Test
    void twoNodesAndARestartCountTogether() {
        thisNode.count("name a", NOW, UNTIL);
        otherNode.count("name a", NOW.plusSeconds(1), UNTIL.plusSeconds(1));

        assertThat(new JdbcWrongPasswords(database.jdbc()).of("name a", NOW.plusSeconds(2)))
                .isEqualTo(new WrongPasswords.Row(2, UNTIL));
        assertThat(thisNode.of("name b", NOW)).isEqualTo(WrongPasswords.Row.NONE);
    }

    @Test
    void aRowIsForgottenWhenItsTimeHasComeAndTakenAwayWithTheNext() {
        thisNode.count("name a", NOW, UNTIL);
        assertThat(thisNode.of("name a", UNTIL)).isEqualTo(WrongPasswords.Row.NONE);

        thisNode.count("name b", UNTIL, UNTIL.plusSeconds(900));

        assertThat(rows()).isEqualTo(1);
        thisNode.count("name a", UNTIL, UNTIL.plusSeconds(900));
        assertThat(thisNode.of("name a", UNTIL).count()).isEqualTo(1);
    }

    @Test
    void aRightPasswordForgets() {
        thisNode.count("name a", NOW, UNTIL);

        otherNode.forget("name a");

        assertThat(thisNode.of("name a", NOW)).isEqualTo(WrongPasswords.Row.NONE);
    }
}
