package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.TokenScope;
import io.gatehouse.web.login.WebUser;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JdbcApiTokensTest {

    private static final Instant AT = Instant.parse("2026-01-05T12:00:00.123456Z");
    private static final ApiToken TOKEN = new ApiToken(
            "a1b2",
            "ci",
            "ann",
            Set.of(TokenScope.READ, TokenScope.OPERATE),
            ApiToken.hashOf("ght_1"),
            AT,
            AT.plusSeconds(60),
            Optional.empty());

    private final TestDatabase database = TestDatabase.of("web");
    private final JdbcWebUsers users = new JdbcWebUsers(database.jdbc());
    private final JdbcApiTokens tokens = new JdbcApiTokens(database.jdbc());

    @BeforeEach
    void onlyAnn() {
        users.removeAll();
        users.add(new WebUser("ann", "hash", WebUser.Role.OPERATOR), AT);
    }

    @Test
    void findsATokenByTheHashOfItsSecret() {
        tokens.add(TOKEN);

        assertThat(tokens.findByHash(ApiToken.hashOf("ght_1"))).contains(TOKEN);
        assertThat(tokens.findByHash(ApiToken.hashOf("ght_2"))).isEmpty();
        assertThat(tokens.find("a1b2")).contains(TOKEN);
        assertThat(tokens.all()).containsExactly(TOKEN);
    }

    @Test
    void revokesOnce() {
        tokens.add(TOKEN);

        assertThat(tokens.revoke("a1b2", AT)).isTrue();
        assertThat(tokens.revoke("a1b2", AT.plusSeconds(1))).isFalse();
        assertThat(tokens.revoke("none", AT)).isFalse();

        assertThat(tokens.find("a1b2").orElseThrow().revokedAt()).contains(AT);
        assertThat(tokens.find("a1b2").orElseThrow().isValidAt(AT)).isFalse();
    }

    @Test
    void tokensGoWithTheirOwner() {
        tokens.add(TOKEN);

        users.removeAll();

        assertThat(tokens.all()).isEmpty();
    }
}
