package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.login.WebUser;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JdbcWebUsersTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Instant AT = Instant.parse("2026-01-05T12:00:00.123456Z");
    private static final WebUser ANN = new WebUser("ann", "$2a$10$one", WebUser.Role.OPERATOR);

    private final JdbcWebUsers users = new JdbcWebUsers(JdbcClient.create(emptyDatabase()));

    private static JdbcDataSource emptyDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:web-users-" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/web/V800__web_user.sql")).execute(database);
        return database;
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
