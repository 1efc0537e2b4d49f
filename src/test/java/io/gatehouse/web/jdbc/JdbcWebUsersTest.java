package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.web.login.WebUser;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JdbcWebUsersTest {

    private static final Instant AT = Instant.parse("2026-01-05T12:00:00.123456Z");
    private static final WebUser ANN = new WebUser("ann", "$2a$10$one", WebUser.Role.OPERATOR);

    private final JdbcWebUsers users = new JdbcWebUsers(TestDatabase.of("web").jdbc());

    @BeforeEach
    void nobodyHasALogin() {
        users.removeAll();
    }

    @Test
    void keepsALogin() {
        assertThat(users.isEmpty()).isTrue();

        assertThat(users.add(ANN, AT)).isTrue();

        assertThat(users.isEmpty()).isFalse();
        assertThat(users.find("ann")).contains(ANN);
        assertThat(users.find("bob")).isEmpty();
    }

    @Test
    void leavesATakenNameAsItIs() {
        users.add(ANN, AT);

        assertThat(users.add(new WebUser("ann", "$2a$10$two", WebUser.Role.APPROVER), AT))
                .isFalse();

        assertThat(users.find("ann")).contains(ANN);
    }

    @Test
    void forgetsEveryLogin() {
        users.add(ANN, AT);

        users.removeAll();

        assertThat(users.isEmpty()).isTrue();
    }
}
